package torchwright.autograd;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import torchwright.tensor.Storage;
import torchwright.tensor.Tensor;

/**
 * One recorded operation, seen backward: it takes the gradients of the operation's results and gives those of its
 * inputs; torch's {@code Node}.
 *
 * <p>Nodes are numbered as they are made, and their edges are fixed then: they lead to older nodes only.
 */
public abstract class Node {
    private static final AtomicLong NEXT_SEQUENCE = new AtomicLong();

    private final long sequence = NEXT_SEQUENCE.getAndIncrement();
    private final Edge[] edges;
    private final StackTraceElement[] forwardCall = AnomalyMode.isEnabled() ? AnomalyMode.currentCall() : null;
    private volatile GradientHooks[] hooks;

    /**
     * Makes a node.
     *
     * @param edges where the gradient of each input of the operation goes; null for an input that needs none
     */
    Node(Edge[] edges) {
        this.edges = edges;
    }

    /** {@return the name, as a tensor's {@code grad_fn} prints it, such as {@code AddBackward0}} */
    public abstract String name();

    /** {@return how many results the operation had} */
    public int outputs() {
        return 1;
    }

    /** {@return where the gradient of each input goes; an element is null where the input needs none} */
    public final List<Edge> next() {
        return edges.length == 0 ? List.of() : Collections.unmodifiableList(Arrays.asList(edges));
    }

    /** {@return a number that grows from node to node as they are made} */
    public final long sequence() {
        return sequence;
    }

    /** {@return the rank among the nodes that are ready: the highest is visited first} */
    long priority() {
        return sequence;
    }

    final Edge[] edges() {
        return edges;
    }

    /** {@return the calls that led to the operation, innermost first; null unless the anomaly mode was on} */
    final StackTraceElement[] forwardCall() {
        return forwardCall;
    }

    /**
     * Computes the gradients of the operation's inputs.
     *
     * @param gradients one a result of the operation; null where none arrived
     * @param wanted    for which inputs a gradient is wanted; null for all that have an edge
     * @return one an input; null where there is none
     */
    abstract Tensor[] apply(Tensor[] gradients, boolean[] wanted);

    /** Lets go of what was saved for {@link #apply}, which fails from now on if it needs it. */
    void release() {}

    /**
     * Whether the elements of a gradient that this node gave may also be seen elsewhere.
     *
     * @param storage the memory of the gradient
     * @return true unless this is sure to be the only holder
     */
    boolean mayKeep(Storage storage) {
        return true;
    }

    /** {@return the hooks of one result, or null if it has none} */
    final GradientHooks hooks(int output) {
        GradientHooks[] all = hooks;
        return all == null ? null : all[output];
    }

    /** {@return the hooks of one result, made if need be} */
    final synchronized GradientHooks hooksForAdding(int output) {
        if (hooks == null) {
            hooks = new GradientHooks[outputs()];
        }
        if (hooks[output] == null) {
            GradientHooks[] more = hooks.clone();
            more[output] = new GradientHooks();
            hooks = more;
        }
        return hooks[output];
    }

    // The engine looks nodes up by identity; the sequence number spreads them without touching the object's header.
    @Override
    public final int hashCode() {
        return Long.hashCode(sequence * 0x9E3779B97F4A7C15L);
    }

    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final String toString() {
        return "<" + name() + ">";
    }
}
