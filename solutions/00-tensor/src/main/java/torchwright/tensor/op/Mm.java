package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The product of two matrices, {@code (n, k) x (k, m) -> (n, m)}; torch: {@code aten::mm}. */
public record Mm() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Tensor a = inputs[0];
        Tensor b = inputs[1];
        if (a.rank() != 2 || b.rank() != 2) {
            throw new IllegalArgumentException((a.rank() != 2 ? "self" : "mat2") + " must be a matrix\nGot shapes "
                    + a.shape().brackets() + " and " + b.shape().brackets() + "; matmul takes other ranks too.");
        }
        MatrixShapes.checkInner(a.shape(), b.shape());
        if (a.dtype() != b.dtype()) {
            throw new IllegalArgumentException("expected m1 and m2 to have the same dtype, but got: "
                    + a.dtype().cppName() + " != " + b.dtype().cppName()
                    + "\nConvert one with to(dtype).");
        }
        if (a.dtype() == DType.BOOL && a.numel() > 0 && b.numel() > 0) {
            throw MatrixShapes.noKernelForBool("addmm_impl_cpu_");
        }
        return new TensorSpec(Shape.of(a.size(0), b.size(1)), a.dtype());
    }
}
