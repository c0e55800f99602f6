package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The product of a matrix and a vector, {@code (n, k) x (k) -> (n)}; torch: {@code aten::mv}. */
public record Mv() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Tensor matrix = inputs[0];
        Tensor vector = inputs[1];
        if (matrix.rank() != 2 || vector.rank() != 1) {
            throw new IllegalArgumentException("vector + matrix @ vector expected, got 1, " + matrix.rank() + ", "
                    + vector.rank() + "\nGot shapes " + matrix.shape().brackets() + " and "
                    + vector.shape().brackets() + "; matmul takes other ranks too.");
        }
        if (matrix.size(1) != vector.size(0)) {
            throw new IllegalArgumentException("size mismatch, got input (" + matrix.size(0) + "), mat ("
                    + matrix.shape().times() + "), vec (" + vector.size(0) + ")");
        }
        DType found = vector.dtype();
        if (matrix.dtype() != found) {
            throw new IllegalArgumentException("addmv input tensors must have the same dtype, but got "
                    + found.scalarName() + ", " + matrix.dtype().scalarName() + ", and " + found.scalarName()
                    + "\nConvert one with to(dtype).");
        }
        if (found == DType.BOOL && matrix.numel() > 0) {
            throw MatrixShapes.noKernelForBool("addmv_impl_cpu");
        }
        return new TensorSpec(Shape.of(matrix.size(0)), found);
    }
}
