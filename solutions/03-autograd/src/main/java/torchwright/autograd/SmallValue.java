package torchwright.autograd;

import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

/** The value of a tensor as text, where it is small enough to stand in a picture. */
final class SmallValue {
    private static final int MOST_ELEMENTS = 4;

    private SmallValue() {}

    /**
     * Writes the elements as torch prints them, on one line.
     *
     * @param tensor any tensor
     * @return such as {@code 40.} or {@code [1., 2.]}; null if there are more than four elements, or none
     */
    static String of(Tensor tensor) {
        if (tensor.numel() == 0 || tensor.numel() > MOST_ELEMENTS) {
            return null;
        }
        // Unrecorded, so that looking at a tensor leaves no trace in the graph.
        boolean before = GradMode.setEnabled(false);
        try {
            String text = tensor.detach().toString().replaceAll("\\s+", " ").replace("[ ", "[");
            int begin = text.indexOf('(') + 1;
            int comma = text.indexOf(',', text.lastIndexOf(']') + 1);
            return text.substring(begin, comma > 0 ? comma : text.lastIndexOf(')'));
        } finally {
            GradMode.setEnabled(before);
        }
    }
}
