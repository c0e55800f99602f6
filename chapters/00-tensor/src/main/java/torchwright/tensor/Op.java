package torchwright.tensor;

/**
 * What to compute, as immutable data: usually a record whose components are the arguments that are not tensors.
 *
 * <p>An op computes nothing itself. It says which result it will have ({@link #infer}), so that every backend checks
 * and allocates alike; a backend's {@link Kernel} fills the result in. An op that can be written in terms of others
 * says so by {@link #decompose}, and backends need no kernel for it. torch: an ATen operator.
 */
public interface Op {
    /**
     * Checks the inputs and tells shape and dtype of the result, before anything is computed.
     *
     * @param inputs the tensors the op is applied to
     * @return what the result will be
     * @throws IllegalArgumentException if the inputs do not fit the op or each other
     */
    TensorSpec infer(Tensor[] inputs);

    /**
     * Shape and dtype of every result, for an op with more than one.
     *
     * @param inputs the tensors the op is applied to
     * @return one entry a result
     */
    default TensorSpec[] inferAll(Tensor[] inputs) {
        return new TensorSpec[] {infer(inputs)};
    }

    /**
     * The same result by way of other ops, for backends without a kernel of their own.
     *
     * @param inputs the tensors the op is applied to
     * @return one tensor a result, or null if this op cannot be taken apart
     */
    default Tensor[] decompose(Tensor[] inputs) {
        return null;
    }

    /** {@return the op's name in messages and profiles} */
    default String name() {
        return getClass().getSimpleName();
    }
}
