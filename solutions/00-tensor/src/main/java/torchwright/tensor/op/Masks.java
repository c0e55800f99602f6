package torchwright.tensor.op;

import torchwright.tensor.Broadcasting;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** The rules for bool masks that the masked ops share. */
final class Masks {
    private Masks() {}

    /** What a tensor becomes when a mask, with which it broadcasts, has chosen elements to be replaced. */
    static TensorSpec filled(Tensor self, Tensor mask) {
        Shape shape = Broadcasting.shape(mask.shape(), self.shape());
        if (mask.dtype() != DType.BOOL) {
            throw new IllegalArgumentException("masked_fill_ only supports boolean masks, but got mask with dtype "
                    + mask.dtype().cppName() + "\nCompare first: a mask is the result of eq, gt, ...");
        }
        return new TensorSpec(shape, self.dtype());
    }
}
