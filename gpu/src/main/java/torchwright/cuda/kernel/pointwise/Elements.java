package torchwright.cuda.kernel.pointwise;

import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** Which form of a kernel suits some tensors. */
final class Elements {
    private static final int VECTOR_BYTES = 16;
    private static final int MOST_LANES = 4;

    private Elements() {}

    /** {@return how many elements of a dtype a thread takes at once} */
    static int lanes(DType dtype) {
        return Math.min(VECTOR_BYTES / dtype.itemSize(), MOST_LANES);
    }

    /** {@return 1 if each tensor begins at a multiple of some of its elements, else 0} */
    static int aligned(int lanes, Tensor... tensors) {
        for (Tensor tensor : tensors) {
            if (CudaContext.address(tensor) % ((long) lanes * tensor.dtype().itemSize()) != 0) {
                return 0;
            }
        }
        return 1;
    }
}
