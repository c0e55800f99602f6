package torchwright.autograd;

import torchwright.tensor.GradMode;
import torchwright.tensor.Storage;
import torchwright.tensor.Tensor;

/** What one walk of the {@link Engine} knows of one node: the gradients that have arrived, and how many are awaited. */
final class Visit {
    final Node node;
    final long priority;
    final Tensor[] gradients;
    int awaited;
    boolean captured;
    boolean leadsToCapture;
    boolean[] wanted;
    // One bit a result: set if the gradient's memory is held here alone, so that it may be written.
    private long onlyHolder;

    Visit(Node node) {
        this.node = node;
        this.priority = node.priority();
        this.gradients = new Tensor[node.outputs()];
    }

    /** Adds a gradient that has arrived to those that arrived before for the same result. */
    void add(int output, Tensor gradient, boolean alone) {
        Tensor sum = gradients[output];
        if (sum == null) {
            gradients[output] = gradient;
            setOnlyHolder(output, alone);
        } else if (isOnlyHolder(output) && !GradMode.isEnabled()) {
            sum.add_(gradient);
        } else {
            gradients[output] = sum.add(gradient);
            // A recorded sum is part of a graph: to keep it without a copy would cut it off.
            setOnlyHolder(output, !GradMode.isEnabled());
        }
    }

    void runHooks() {
        for (int i = 0; i < gradients.length; i++) {
            GradientHooks hooks = gradients[i] == null ? null : node.hooks(i);
            if (hooks != null && !hooks.isEmpty()) {
                gradients[i] = hooks.apply(gradients[i]);
                share(i);
            }
        }
    }

    /** Notes that somebody else holds a gradient now. */
    void share(int output) {
        setOnlyHolder(output, false);
    }

    private void setOnlyHolder(int output, boolean alone) {
        long bit = output < Long.SIZE ? 1L << output : 0;
        onlyHolder = alone ? onlyHolder | bit : onlyHolder & ~bit;
    }

    boolean isOnlyHolder(int output) {
        return output < Long.SIZE && (onlyHolder >>> output & 1) != 0;
    }

    /** Whether some memory, if it is that of a gradient here, is held here alone. */
    boolean isOnlyHolder(Storage storage) {
        for (int i = 0; i < gradients.length; i++) {
            if (gradients[i] != null && gradients[i].storage() == storage && !isOnlyHolder(i)) {
                return false;
            }
        }
        return true;
    }
}
