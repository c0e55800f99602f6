package torchwright.tensor;

/**
 * The code by which a backend computes one kind of op.
 *
 * @param <O> the op
 */
@FunctionalInterface
public interface Kernel<O extends Op> {
    /**
     * Computes the results.
     *
     * @param op      the op with its arguments
     * @param inputs  the tensors it is applied to, of any layout
     * @param outputs where the results go: already allocated, of the shapes and dtypes that the op inferred. The first
     *     may be the first input itself (an in-place operation), and need not be contiguous then
     */
    void compute(O op, Tensor[] inputs, Tensor[] outputs);

    /**
     * Whether this kernel can do this call; if not, the next backend of the device, by priority, is asked.
     *
     * @param op     the op with its arguments
     * @param inputs the tensors it is applied to
     * @return true unless the kernel is made for special cases and this is none
     */
    default boolean accepts(O op, Tensor[] inputs) {
        return true;
    }
}
