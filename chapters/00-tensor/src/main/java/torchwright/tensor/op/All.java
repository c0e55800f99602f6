package torchwright.tensor.op;

import torchwright.tensor.DType;

/**
 * Whether no element is 0, as a bool; NaN is not 0; torch: {@code aten::all}.
 *
 * @param dims    the dimensions that are folded away
 * @param keepdim whether they stay, with size 1
 */
public record All(Dims dims, boolean keepdim) implements ReductionOp {
    @Override
    public DType resultType(DType input) {
        return DType.BOOL;
    }
}
