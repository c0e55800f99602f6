package torchwright.tensor.op;

import java.util.Arrays;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The products of two batches of matrices, {@code (b, n, k) x (b, k, m) -> (b, n, m)}; torch: {@code aten::bmm}. */
public record Bmm() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Tensor a = inputs[0];
        Tensor b = inputs[1];
        if (a.rank() != 3 || b.rank() != 3) {
            throw new IllegalArgumentException((a.rank() != 3 ? "batch1" : "batch2")
                    + " must be a 3D tensor\nGot shapes " + a.shape().brackets() + " and "
                    + b.shape().brackets() + "; matmul takes other ranks too.");
        }
        int[] expected = {a.size(0), a.size(2)};
        int[] actual = {b.size(0), b.size(1)};
        if (!Arrays.equals(expected, actual)) {
            throw new IllegalArgumentException("Expected size for first two dimensions of batch2 tensor to be: "
                    + Arrays.toString(expected) + " but got: " + Arrays.toString(actual) + ".");
        }
        if (a.dtype() == DType.BOOL && a.numel() > 0 && b.numel() > 0) {
            throw MatrixShapes.noKernelForBool("bmm");
        }
        if (a.dtype() != b.dtype()) {
            throw new IllegalArgumentException(
                    "expected scalar type " + a.dtype().scalarName() + " but found "
                            + b.dtype().scalarName() + "\nConvert one with to(dtype).");
        }
        return new TensorSpec(Shape.of(a.size(0), a.size(1), b.size(2)), a.dtype());
    }
}
