package torchwright.tensor.op;

import torchwright.tensor.DType;

/** A measure of spread: the variance or its square root, of real numbers only. */
public interface VarianceOp extends ReductionOp {
    /** {@return what is taken from the number of elements before dividing by it: 1 for the unbiased estimate} */
    double correction();

    @Override
    default DType resultType(DType input) {
        if (!input.isFloatingPoint()) {
            throw new IllegalArgumentException("std and var only support floating point and complex dtypes");
        }
        return input;
    }
}
