package torchwright.autograd;

import torchwright.tensor.Tensor;

/** A tensor kept for {@code backward}, with the version it had: a later write to it would make gradients wrong. */
final class SavedTensor {
    private static final String INFERENCE = "Inference tensors cannot be saved for backward. Please do not use Tensors"
            + " created in inference mode in computation tracked by autograd. To work around this, you can make a clone"
            + " to get a normal tensor and use it in autograd, or use `torch.no_grad()` instead of"
            + " `torch.inference_mode()`.\nIn Java: tensor.clone(), or new NoGrad() instead of new InferenceMode().";

    private final Tensor tensor;
    private final int version;

    SavedTensor(Tensor tensor) {
        if (tensor.isInference()) {
            throw new IllegalStateException(INFERENCE);
        }
        this.tensor = tensor;
        this.version = tensor.version();
    }

    /** {@return a saved input, if it was not written since} */
    Tensor unpack() {
        if (tensor.version() != version) {
            throw overwritten(GraphMeta.originOf(tensor));
        }
        return tensor;
    }

    /** {@return a saved result of a node, if it was not written since} */
    Tensor unpackResult(Node node, int output) {
        if (tensor.version() != version) {
            throw overwritten(new Edge(node, output));
        }
        return tensor;
    }

    /** {@return the tensor, unchecked} */
    Tensor tensor() {
        return tensor;
    }

    /** torch names the node that saved a result, but for an input the node that it comes from now. */
    private IllegalStateException overwritten(Edge origin) {
        String made = origin == null
                ? ""
                : ", which is output " + origin.output() + " of "
                        + origin.node().name().replaceFirst("Backward\\d*$", "") + ",";
        return new IllegalStateException("one of the variables needed for gradient computation has been modified by"
                + " an inplace operation: [torch." + tensor.dtype().scalarName() + "Tensor "
                + tensor.shape().brackets() + "]" + made + " is at version " + tensor.version()
                + "; expected version " + version + " instead. Hint: enable anomaly detection to find the operation"
                + " that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True,"
                + " check_nan=False).\nIn Java: AnomalyMode.enable(). Use the form without the underscore, or write"
                + " to a clone().");
    }
}
