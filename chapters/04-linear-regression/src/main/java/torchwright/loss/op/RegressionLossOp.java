package torchwright.loss.op;

import torchwright.loss.Reduction;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;
import torchwright.tensor.op.BinaryOp;

/** A loss of two tensors that broadcast, the input and the target: an error an element, or one number of them all. */
public sealed interface RegressionLossOp extends BinaryOp permits SquaredError, HuberError, SmoothL1Error {
    /** {@return what becomes of the errors of all elements} */
    Reduction reduction();

    /** {@return the name of torch's kernel, as its messages have it} */
    String kernelName();

    @Override
    default TensorSpec infer(Tensor[] inputs) {
        TensorSpec errors = BinaryOp.super.infer(inputs);
        DType dtype = errors.dtype();
        if (!dtype.isFloatingPoint()) {
            throw new UnsupportedOperationException("\"" + kernelName() + "\" not implemented for '"
                    + dtype.scalarName() + "'\nConvert input or target with to(DType.FLOAT32).");
        }
        return reduction() == Reduction.NONE ? errors : new TensorSpec(Shape.SCALAR, dtype);
    }
}
