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
                    + scalarWords(mask.dtype()) + "\nCompare first: a mask is the result of eq, gt, ...");
        }
        return new TensorSpec(shape, self.dtype());
    }

    /** The C++ names by which this message alone calls the dtypes. */
    private static String scalarWords(DType dtype) {
        return switch (dtype) {
            case BOOL -> "bool";
            case INT64 -> "long int";
            case FLOAT16 -> "c10::Half";
            case BFLOAT16 -> "c10::BFloat16";
            case FLOAT32 -> "float";
            case FLOAT64 -> "double";
        };
    }
}
