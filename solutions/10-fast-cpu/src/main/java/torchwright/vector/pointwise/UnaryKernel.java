package torchwright.vector.pointwise;

import java.util.function.Function;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.vector.parallel.Parallel;

/**
 * Applies a function of one number to a tensor of float32 or float64.
 *
 * @param <O> the op
 */
class UnaryKernel<O extends Op> implements Kernel<O> {
    private final Function<O, UnaryLoop<float[]>> floats;
    private final Function<O, UnaryLoop<double[]>> doubles;

    /**
     * A kernel for a kind of op.
     *
     * @param floats  makes the loop out of the op's arguments
     * @param doubles the same for float64; null to leave float64 to the reference kernel
     */
    UnaryKernel(Function<O, UnaryLoop<float[]>> floats, Function<O, UnaryLoop<double[]>> doubles) {
        this.floats = floats;
        this.doubles = doubles;
    }

    /** A kernel for a function without arguments of its own. */
    static <O extends Op> UnaryKernel<O> of(UnaryLoop<float[]> floats, UnaryLoop<double[]> doubles) {
        return new UnaryKernel<>(op -> floats, op -> doubles);
    }

    /** A kernel for float32 alone. */
    static <O extends Op> UnaryKernel<O> of(UnaryLoop<float[]> floats) {
        return new UnaryKernel<>(op -> floats, null);
    }

    @Override
    public boolean accepts(O op, Tensor[] inputs) {
        DType dtype = inputs[0].dtype();
        return dtype == DType.FLOAT32 || dtype == DType.FLOAT64 && doubles != null;
    }

    @Override
    public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
        if (outputs[0].dtype() == DType.FLOAT32) {
            run(FloatElements.INSTANCE, floats.apply(op), inputs[0], outputs[0]);
        } else {
            run(DoubleElements.INSTANCE, doubles.apply(op), inputs[0], outputs[0]);
        }
    }

    /**
     * Applies a loop to a tensor.
     *
     * @param elements the dtype of both
     * @param loop     the function
     * @param input    broadcastable to the output
     * @param output   receives the results
     */
    static <A> void run(Elements<A> elements, UnaryLoop<A> loop, Tensor input, Tensor output) {
        UnaryRow<A> row = new UnaryRow<>(elements, loop, elements.array(input), elements.array(output));
        int count = (int) output.numel();
        if (count == 0) {
            return;
        }
        boolean oneRow = output.isContiguous() && input.isContiguous() && input.numel() == count;
        if (oneRow && (count < 2 * Traversal.GRAIN || Parallel.threads() == 1)) {
            row.run(input.layout().offset(), 1, output.layout().offset(), 1, count);
            return;
        }
        Traversal walk =
                Traversal.of(output.shape(), output.layout(), input.layout().expandedTo(output.shape()));
        walk.run((at, length) -> row.run(at[1], walk.step(1), at[0], walk.step(0), length));
    }
}
