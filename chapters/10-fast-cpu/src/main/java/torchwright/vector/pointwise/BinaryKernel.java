package torchwright.vector.pointwise;

import java.util.function.Function;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.BinaryOp;
import torchwright.vector.parallel.Parallel;

/**
 * Applies a function of two numbers to tensors of float32 or float64 that broadcast.
 *
 * @param <O> the op
 */
final class BinaryKernel<O extends BinaryOp> implements Kernel<O> {
    private final Function<O, BinaryLoop<float[]>> floats;
    private final Function<O, BinaryLoop<double[]>> doubles;

    /**
     * A kernel for a kind of op.
     *
     * @param floats  makes the loop out of the op's arguments
     * @param doubles the same for float64
     */
    BinaryKernel(Function<O, BinaryLoop<float[]>> floats, Function<O, BinaryLoop<double[]>> doubles) {
        this.floats = floats;
        this.doubles = doubles;
    }

    /** A kernel for a function without arguments of its own. */
    static <O extends BinaryOp> BinaryKernel<O> of(BinaryLoop<float[]> floats, BinaryLoop<double[]> doubles) {
        return new BinaryKernel<>(op -> floats, op -> doubles);
    }

    @Override
    public boolean accepts(O op, Tensor[] inputs) {
        return accepts(inputs[0], inputs[1]);
    }

    /** Whether two tensors meet in float32 or float64 without one of them being converted as a whole. */
    static boolean accepts(Tensor a, Tensor b) {
        if (a.dtype() == b.dtype() && !a.isNumber() && !b.isNumber()) {
            return Elements.has(a.dtype());
        }
        return yields(a, b) && Elements.has(b.dtype()) || yields(b, a) && Elements.has(a.dtype());
    }

    /** Whether a tensor takes the other's dtype whatever its own, if the other's is floating-point. */
    private static boolean yields(Tensor tensor, Tensor other) {
        return tensor.rank() == 0 && other.rank() > 0 || tensor.isNumber() && !other.isNumber();
    }

    @Override
    public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
        if (outputs[0].dtype() == DType.FLOAT32) {
            run(FloatElements.INSTANCE, floats.apply(op), inputs[0], inputs[1], outputs[0]);
        } else {
            run(DoubleElements.INSTANCE, doubles.apply(op), inputs[0], inputs[1], outputs[0]);
        }
    }

    private static <A> void run(Elements<A> elements, BinaryLoop<A> loop, Tensor a, Tensor b, Tensor output) {
        int count = (int) output.numel();
        if (count == 0) {
            return;
        }
        BinaryRow<A> row =
                new BinaryRow<>(elements, loop, operand(elements, a), operand(elements, b), elements.array(output));
        int p = a.dtype() == elements.dtype() ? a.layout().offset() : 0;
        int q = b.dtype() == elements.dtype() ? b.layout().offset() : 0;
        // Most calls are of these kinds, and many are small: they plan no walk.
        boolean oneRow = output.isContiguous() && isOneRow(a, count) && isOneRow(b, count);
        if (oneRow && (count < 2 * Traversal.GRAIN || Parallel.threads() == 1)) {
            int r = output.layout().offset();
            row.run(p, a.numel() == 1 ? 0 : 1, q, b.numel() == 1 ? 0 : 1, r, 1, count);
            return;
        }
        Traversal walk = Traversal.of(output.shape(), output.layout(), over(a, p, output), over(b, q, output));
        walk.run((at, length) -> row.run(at[1], walk.step(1), at[2], walk.step(2), at[0], walk.step(0), length));
    }

    private static <A> A operand(Elements<A> elements, Tensor tensor) {
        return tensor.dtype() == elements.dtype() ? elements.array(tensor) : elements.converted(tensor);
    }

    private static boolean isOneRow(Tensor tensor, int count) {
        return tensor.numel() == 1 || tensor.isContiguous() && tensor.numel() == count;
    }

    /** The layout of an operand, repeated to the output's shape; of one that was converted, from position 0. */
    private static Layout over(Tensor operand, int offset, Tensor output) {
        Layout layout = operand.layout().expandedTo(output.shape());
        return layout.offset() == offset ? layout : Layout.of(layout.shape(), layout.strides(), offset);
    }
}
