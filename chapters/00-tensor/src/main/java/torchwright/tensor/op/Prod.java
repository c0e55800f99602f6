package torchwright.tensor.op;

import torchwright.tensor.DType;

/**
 * The product; of integers and truth values in int64; torch: {@code aten::prod}.
 *
 * @param dims    the dimensions that are multiplied away
 * @param keepdim whether they stay, with size 1
 * @param dtype   to what the elements are converted first, or null
 */
public record Prod(Dims dims, boolean keepdim, DType dtype) implements ReductionOp {
    @Override
    public DType resultType(DType input) {
        return dtype != null ? dtype : input.isFloatingPoint() ? input : DType.INT64;
    }
}
