package torchwright.autograd;

import torchwright.tensor.Tensor;

/** A tensor in a few characters: its value if it has one element, else its shape. */
final class TensorText {
    private TensorText() {}

    static String brief(Tensor tensor) {
        Tensor plain = tensor.detach();
        if (plain.numel() == 1 && plain.rank() == 0) {
            String text = plain.toString();
            int end = text.indexOf(',') > 0 ? text.indexOf(',') : text.indexOf(')');
            return text.substring("tensor(".length(), end);
        }
        return plain.shape().brackets();
    }
}
