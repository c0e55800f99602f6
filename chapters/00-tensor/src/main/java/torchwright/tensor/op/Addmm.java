package torchwright.tensor.op;

import java.util.Arrays;
import torchwright.tensor.Broadcasting;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * {@code beta * bias + alpha * (a x b)}, the affine map of a linear layer; torch: {@code aten::addmm}.
 *
 * <p>The inputs are the bias, which broadcasts to {@code (n, m)}, and the matrices {@code (n, k)} and {@code (k, m)}.
 * The product is rounded before the bias is added.
 *
 * @param beta  the factor of the bias; 0 leaves it out, NaN and all
 * @param alpha the factor of the product; 0 leaves it out, NaN and all
 */
public record Addmm(Number beta, Number alpha) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Tensor bias = inputs[0];
        Tensor a = inputs[1];
        Tensor b = inputs[2];
        checkSameType("self", bias, b);
        checkSameType("mat1", a, b);
        checkMatrix("mat1", a);
        checkMatrix("mat2", b);
        MatrixShapes.checkInner(a.shape(), b.shape());
        Shape result = Shape.of(a.size(0), b.size(1));
        checkExpandable(bias, result);
        if (a.dtype() == DType.BOOL && a.numel() > 0 && b.numel() > 0) {
            throw MatrixShapes.noKernelForBool("addmm_impl_cpu_");
        }
        return new TensorSpec(result, a.dtype());
    }

    private static void checkSameType(String name, Tensor tensor, Tensor mat2) {
        if (tensor.dtype() != mat2.dtype()) {
            throw new IllegalArgumentException(name + " and mat2 must have the same dtype, but got "
                    + tensor.dtype().scalarName() + " and " + mat2.dtype().scalarName()
                    + "\nConvert one with to(dtype).");
        }
    }

    private static void checkMatrix(String name, Tensor tensor) {
        if (tensor.rank() != 2) {
            throw new IllegalArgumentException(name + " must be a matrix, got " + tensor.rank() + "-D tensor");
        }
    }

    private static void checkExpandable(Tensor bias, Shape result) {
        if (bias.rank() > result.rank()) {
            String type = bias.dtype() == DType.BOOL || bias.dtype() == DType.BFLOAT16
                    ? "CPU" + bias.dtype().scalarName() + "Type"
                    : bias.dtype().tensorName();
            throw new IllegalArgumentException("expand(" + type + "{"
                    + bias.shape().brackets()
                    + "}, size=" + result.brackets() + "): the number of sizes provided (" + result.rank()
                    + ") must be greater or equal to the number of dimensions in the tensor (" + bias.rank() + ")");
        }
        if (!Broadcasting.isExpandable(bias.shape(), result)) {
            // Throws, with torch's text for a view that is too large.
            new Expand(Arrays.stream(result.sizes()).boxed().toList()).view(bias.layout());
        }
    }

    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        TensorSpec result = infer(inputs);
        boolean whole = !result.dtype().isFloatingPoint();
        Number times = whole ? (Number) alpha.longValue() : alpha;
        Number share = whole ? (Number) beta.longValue() : beta;
        Tensor product = times.doubleValue() == 0
                ? Tensor.full(result.shape(), 0, result.dtype(), inputs[1].device())
                : Dispatcher.run(new Mm(), inputs[1], inputs[2]);
        Tensor scaled = isOne(times) ? product : product.mul(times);
        if (share.doubleValue() == 0) {
            return new Tensor[] {scaled};
        }
        return new Tensor[] {scaled.add(isOne(share) ? inputs[0] : inputs[0].mul(share))};
    }

    private static boolean isOne(Number factor) {
        return factor.doubleValue() == 1;
    }
}
