package torchwright.cuda.kernel.fused;

import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** What fused kernels demand of their tensors, checked before anything is launched. */
final class Operands {
    private static final int VECTOR_BYTES = 16;

    private Operands() {}

    static void requireContiguous(String name, Tensor tensor) {
        if (!tensor.layout().isContiguous()) {
            throw new IllegalArgumentException(name + " must be contiguous, but got a tensor of shape "
                    + tensor.shape().brackets() + " with gaps or turned\nCall contiguous() on it first.");
        }
    }

    static void requireDtype(String name, Tensor tensor, DType dtype) {
        if (tensor.dtype() != dtype) {
            throw new IllegalArgumentException(name + " must be of dtype " + dtype + ", but got " + tensor.dtype()
                    + "\nConvert it with to(dtype).");
        }
    }

    static void requireReal(String name, Tensor tensor) {
        if (!tensor.dtype().isFloatingPoint()) {
            throw new IllegalArgumentException(name + " must have a floating-point dtype, but got " + tensor.dtype()
                    + "\nConvert it with to(dtype).");
        }
    }

    static void requireShape(String name, Tensor tensor, Shape shape) {
        if (!tensor.shape().equals(shape)) {
            throw new IllegalArgumentException(name + " must have the shape " + shape.brackets() + ", but got "
                    + tensor.shape().brackets());
        }
    }

    /** A contiguous tensor like another in shape and dtype. */
    static void requireLike(String name, Tensor tensor, Tensor other) {
        requireContiguous(name, tensor);
        requireShape(name, tensor, other.shape());
        requireDtype(name, tensor, other.dtype());
    }

    static boolean isAligned(Tensor tensor) {
        return CudaContext.address(tensor) % VECTOR_BYTES == 0;
    }

    /** The end of a kernel's name. */
    static String label(Tensor tensor) {
        return tensor.dtype().torchName().substring("torch.".length());
    }

    /** How many rows a tensor has whose rows are its last dimension; a scalar is one row of one element. */
    static long rows(Tensor tensor) {
        int columns = columns(tensor);
        return columns == 0 ? 0 : tensor.numel() / columns;
    }

    static int columns(Tensor tensor) {
        return tensor.rank() == 0 ? 1 : tensor.size(-1);
    }
}
