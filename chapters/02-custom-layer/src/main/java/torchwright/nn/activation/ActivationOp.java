package torchwright.nn.activation;

import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;
import torchwright.tensor.op.UnaryOp;

/** An element-wise function of real numbers; torch has no kernel for whole ones. */
sealed interface ActivationOp extends UnaryOp permits LeakyRelu, Elu, Silu, Softplus {
    /** {@return the name of torch's kernel, as its messages have it} */
    String kernelName();

    @Override
    default TensorSpec infer(Tensor[] inputs) {
        if (!inputs[0].dtype().isFloatingPoint()) {
            throw new UnsupportedOperationException("\"" + kernelName() + "\" not implemented for '"
                    + inputs[0].dtype().scalarName() + "'\nConvert with to(DType.FLOAT32).");
        }
        return UnaryOp.super.infer(inputs);
    }
}
