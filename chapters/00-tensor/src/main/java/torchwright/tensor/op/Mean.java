package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Tensor;

/**
 * The mean, of real numbers only; torch: {@code aten::mean}.
 *
 * @param dims    the dimensions over which is averaged
 * @param keepdim whether they stay, with size 1
 * @param dtype   to what the elements are converted first, or null
 */
public record Mean(Dims dims, boolean keepdim, DType dtype) implements ReductionOp {
    @Override
    public DType resultType(DType input) {
        DType result = dtype != null ? dtype : input;
        if (!result.isFloatingPoint()) {
            throw new IllegalArgumentException("mean(): could not infer output dtype. "
                    + (dtype != null ? "Optional" : "Input")
                    + " dtype must be either a floating point or complex dtype. Got: " + result.scalarName()
                    + "\nName the dtype of the result: mean(DType.FLOAT32).");
        }
        return result;
    }

    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        DType result = resultType(inputs[0].dtype());
        // The sum of many 16-bit numbers may be out of their range though the mean is not.
        Tensor sum = Dispatcher.run(new Sum(dims, keepdim, result.computeType()), inputs[0]);
        return new Tensor[] {sum.div(dims.count(inputs[0].shape())).to(result)};
    }
}
