package torchwright.tensor.cpu;

import java.util.HashMap;
import java.util.Map;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;

/** Which reference kernel computes which kind of op. */
public final class KernelTable {
    private final Map<Class<? extends Op>, Kernel<?>> kernels = new HashMap<>();

    /** Makes an empty table. */
    public KernelTable() {}

    /**
     * Adds a kernel.
     *
     * @param op     the kind of op
     * @param kernel its kernel
     * @param <O>    the op's type
     * @throws IllegalStateException if there is one already
     */
    public <O extends Op> void add(Class<O> op, Kernel<? super O> kernel) {
        if (kernels.putIfAbsent(op, kernel) != null) {
            throw new IllegalStateException("two reference kernels for " + op.getName());
        }
    }

    /**
     * Looks a kernel up.
     *
     * @param op  the kind of op
     * @param <O> the op's type
     * @return its kernel, or null
     */
    @SuppressWarnings("unchecked") // add() takes only matching pairs
    public <O extends Op> Kernel<O> get(Class<O> op) {
        return (Kernel<O>) kernels.get(op);
    }
}
