package torchwright.tensor.op;

import torchwright.tensor.DType;

/**
 * The sum; of integers and truth values in int64; torch: {@code aten::sum}.
 *
 * @param dims    the dimensions that are summed away
 * @param keepdim whether they stay, with size 1
 * @param dtype   to what the elements are converted first, or null
 */
public record Sum(Dims dims, boolean keepdim, DType dtype) implements ReductionOp {
    @Override
    public DType resultType(DType input) {
        return dtype != null ? dtype : input.isFloatingPoint() ? input : DType.INT64;
    }
}
