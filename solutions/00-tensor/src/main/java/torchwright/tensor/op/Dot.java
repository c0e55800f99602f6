package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The scalar product of two vectors, {@code (k) x (k) -> ()}; torch: {@code aten::dot}. */
public record Dot() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Tensor a = inputs[0];
        Tensor b = inputs[1];
        if (a.rank() != 1 || b.rank() != 1) {
            throw new IllegalArgumentException("1D tensors expected, but got " + a.rank() + "D and " + b.rank()
                    + "D tensors\nmatmul takes other ranks too.");
        }
        if (a.dtype() != b.dtype()) {
            throw new IllegalArgumentException("dot : expected both vectors to have same dtype, but found "
                    + a.dtype().scalarName() + " and " + b.dtype().scalarName() + "\nConvert one with to(dtype).");
        }
        if (a.numel() != b.numel()) {
            throw new IllegalArgumentException("inconsistent tensor size, expected tensor "
                    + a.shape().brackets() + " and src " + b.shape().brackets()
                    + " to have the same number of elements, but got " + a.numel() + " and " + b.numel()
                    + " elements respectively");
        }
        if (a.dtype() == DType.BOOL) {
            throw MatrixShapes.noKernelForBool("dot");
        }
        return new TensorSpec(Shape.SCALAR, a.dtype());
    }
}
