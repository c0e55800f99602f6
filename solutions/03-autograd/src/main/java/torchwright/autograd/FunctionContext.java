package torchwright.autograd;

import java.util.Arrays;
import java.util.List;
import torchwright.tensor.Tensor;

/** What a custom {@link Function} keeps between its forward and its backward pass; torch's {@code ctx}. */
public final class FunctionContext {
    private final boolean[] needed;
    private Tensor[] toSave = {};
    private SavedTensor[] saved;
    private boolean released;
    private List<Tensor> nonDifferentiable = List.of();
    private List<Tensor> dirty = List.of();
    private boolean materializeGrads = true;

    FunctionContext(Tensor[] inputs, Edge[] edges) {
        needed = new boolean[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            needed[i] = edges[i] != null;
        }
    }

    /**
     * Keeps inputs or results for the backward pass, which fails if they are overwritten in between.
     *
     * @param tensors what to keep, in the order in which {@link #saved} gives it back; null is kept as null
     */
    public void saveForBackward(Tensor... tensors) {
        toSave = tensors.clone();
    }

    /** Saves once the results know their node, so that a second derivative finds its way. */
    void saveNow() {
        saved = Arrays.stream(toSave)
                .map(tensor -> tensor == null ? null : new SavedTensor(tensor))
                .toArray(SavedTensor[]::new);
        toSave = new Tensor[0];
    }

    /**
     * What was kept.
     *
     * @param index its position in the call of {@link #saveForBackward}
     * @return the tensor
     * @throws IllegalStateException if it was overwritten since, or the graph was freed
     */
    public Tensor saved(int index) {
        if (released) {
            throw new IllegalStateException(OpNode.FREED);
        }
        return saved[index] == null ? null : saved[index].unpack();
    }

    /** {@return all that was kept} */
    public Tensor[] savedTensors() {
        Tensor[] all = new Tensor[saved.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = saved(i);
        }
        return all;
    }

    /**
     * Says which results have no gradient.
     *
     * @param outputs results of the forward pass
     */
    public void markNonDifferentiable(Tensor... outputs) {
        nonDifferentiable = List.of(outputs);
    }

    /**
     * Says which inputs the forward pass has overwritten; they must be among its results.
     *
     * @param inputs inputs of the forward pass
     */
    public void markDirty(Tensor... inputs) {
        dirty = List.of(inputs);
    }

    /**
     * Says whether a result for which no gradient arrived has zeros in the backward pass, or null.
     *
     * @param materialize true for zeros, which is the default
     */
    public void setMaterializeGrads(boolean materialize) {
        materializeGrads = materialize;
    }

    /**
     * Whether the gradient of an input is asked for; others may stay null.
     *
     * @param input its position
     * @return true if it requires a gradient
     */
    public boolean needsInputGrad(int input) {
        return needed[input];
    }

    boolean needsAnyGradient() {
        for (boolean one : needed) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    boolean materializesGrads() {
        return materializeGrads;
    }

    boolean isNonDifferentiable(Tensor output) {
        return nonDifferentiable.stream().anyMatch(tensor -> tensor == output);
    }

    boolean isDirty(Tensor output) {
        return dirty.stream().anyMatch(tensor -> tensor == output);
    }

    void release() {
        if (saved != null && saved.length > 0) {
            saved = null;
            released = true;
        }
    }
}
