package torchwright.tensor;

/**
 * One application of an op on its way to the backend: what every {@link Interceptor} sees.
 *
 * @param op          what to compute
 * @param inputs      the tensors it is applied to; not to be changed
 * @param destination the tensor that receives the result of an in-place operation, or null for a fresh one
 */
@SuppressWarnings("ArrayRecordComponent") // a call is never compared; a List would cost every operation
public record Call(Op op, Tensor[] inputs, Tensor destination) {
    /** {@return whether the result is written into an existing tensor} */
    public boolean isInPlace() {
        return destination != null;
    }
}
