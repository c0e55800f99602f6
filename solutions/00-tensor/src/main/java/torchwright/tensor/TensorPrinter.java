package torchwright.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a tensor as torch does, letter for letter: {@code tensor([0.1000, 2.5000], requires_grad=True)}.
 *
 * <p>The elements are written by {@link PrintedElements}; this class puts the words around them. It needs nothing but
 * the storage and the layout's numbers, so that a tensor can be printed while the operations on tensors are still
 * being built. torch: {@code torch/_tensor_str.py}.
 */
public final class TensorPrinter {
    private static final String PREFIX = "tensor(";

    private TensorPrinter() {}

    /**
     * Writes a tensor under the options in force.
     *
     * @param tensor a tensor on any device; its elements are copied to main memory first
     * @return the text, of one or more lines
     */
    public static String print(Tensor tensor) {
        return print(tensor, PrintOptions.current());
    }

    /**
     * Writes a tensor.
     *
     * @param tensor  a tensor on any device; its elements are copied to main memory first
     * @param options precision, width and summary
     * @return the text, of one or more lines
     */
    public static String print(Tensor tensor, PrintOptions options) {
        String elements =
                tensor.numel() == 0 ? "[]" : new PrintedElements(tensor.detach().cpu(), options).text(PREFIX.length());
        return withSuffixes(PREFIX + elements, suffixes(tensor, options), options.lineWidth());
    }

    private static List<String> suffixes(Tensor tensor, PrintOptions options) {
        List<String> suffixes = new ArrayList<>();
        if (!tensor.device().equals(Device.CPU)) {
            suffixes.add("device='" + tensor.device() + "'");
        }
        boolean empty = tensor.numel() == 0;
        if (empty ? tensor.rank() != 1 : options.edgeItems() == 0) {
            suffixes.add("size=" + tuple(tensor.shape()));
        }
        if (!isEvident(tensor.dtype(), empty)) {
            suffixes.add("dtype=" + tensor.dtype().torchName());
        }
        if (tensor.gradFnName() != null) {
            suffixes.add("grad_fn=<" + tensor.gradFnName() + ">");
        } else if (tensor.requiresGrad()) {
            suffixes.add("requires_grad=True");
        }
        return suffixes;
    }

    /** Whether the dtype can be told from the elements; without any, only the default goes without saying. */
    private static boolean isEvident(DType dtype, boolean empty) {
        return dtype == DType.FLOAT32 || !empty && (dtype == DType.INT64 || dtype == DType.BOOL);
    }

    /** The sizes as a Python tuple: {@code ()}, {@code (3,)}, {@code (2, 3)}. */
    private static String tuple(Shape shape) {
        String sizes = Arrays.stream(shape.sizes()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return "(" + sizes + (shape.rank() == 1 ? ",)" : ")");
    }

    /** Appends the suffixes, each on a new line if it would not fit on the last one. */
    private static String withSuffixes(String text, List<String> suffixes, int lineWidth) {
        StringBuilder result = new StringBuilder(text);
        // Two more than the line has: torch reckons so, and lines break where torch's do.
        int column = text.length() - (text.lastIndexOf('\n') + 1) + 2;
        for (String suffix : suffixes) {
            if (column + suffix.length() + 2 > lineWidth) {
                result.append(",\n").append(" ".repeat(PREFIX.length())).append(suffix);
                column = PREFIX.length() + suffix.length();
            } else {
                result.append(", ").append(suffix);
                column += suffix.length() + 2;
            }
        }
        return result.append(")").toString();
    }
}
