package torchwright.autograd;

import torchwright.tensor.Tensor;

/** What an operation computed in {@link InferenceMode}. A view of one knows it as its base. */
final class InferenceTensor extends Tensor {
    InferenceTensor(Tensor result) {
        super(result);
    }

    @Override
    public boolean isInference() {
        return true;
    }
}
