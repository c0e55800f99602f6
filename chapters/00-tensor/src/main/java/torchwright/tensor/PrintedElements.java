package torchwright.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import torchwright.tensor.cpu.CpuStorage;

/**
 * The elements of a tensor as nested, right-justified, line-wrapped lists; long ones with {@code ...} in the middle.
 *
 * <p>It walks the storage by offset and strides of its own: one step along a dimension is one stride.
 */
final class PrintedElements {
    private final CpuStorage storage;
    private final Layout layout;
    private final PrintOptions options;
    private final boolean summarized;
    private final ElementFormat format;

    /**
     * Chooses one format for all elements that will be seen.
     *
     * @param tensor  at least one element, in main memory
     * @param options precision, width and summary
     */
    PrintedElements(Tensor tensor, PrintOptions options) {
        this.storage = (CpuStorage) tensor.storage();
        this.layout = tensor.layout();
        this.options = options;
        this.summarized = tensor.numel() > options.threshold();
        this.format = ElementFormat.choose(storage, shownPositions(), options);
    }

    /** The elements' text, if it starts in the given column. */
    String text(int indent) {
        return layout.rank() == 0 ? format.format(storage, layout.offset()) : list(0, layout.offset(), indent);
    }

    private int[] shownPositions() {
        List<Integer> positions = new ArrayList<>();
        visitShown(0, layout.offset(), positions::add);
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    private void visitShown(int dim, int position, IntConsumer visitor) {
        if (dim == layout.rank()) {
            visitor.accept(position);
            return;
        }
        for (int index : shownIndices(dim)) {
            visitShown(dim + 1, position + index * layout.stride(dim), visitor);
        }
    }

    private boolean isCut(int dim) {
        return summarized && layout.size(dim) > 2 * options.edgeItems();
    }

    /** All indices of a dimension, or, if it is cut, those at its two ends. */
    private int[] shownIndices(int dim) {
        int size = layout.size(dim);
        int shown = isCut(dim) ? 2 * options.edgeItems() : size;
        int[] indices = new int[shown];
        for (int i = 0; i < shown; i++) {
            indices[i] = i < shown - options.edgeItems() ? i : size - shown + i;
        }
        return indices;
    }

    private String list(int dim, int position, int indent) {
        boolean innermost = dim == layout.rank() - 1;
        List<String> entries = new ArrayList<>();
        for (int index : shownIndices(dim)) {
            int entry = position + index * layout.stride(dim);
            entries.add(innermost ? format.format(storage, entry) : list(dim + 1, entry, indent + 1));
        }
        if (isCut(dim)) {
            entries.add(options.edgeItems(), innermost && options.edgeItems() > 0 ? " ..." : "...");
        }
        String newLine = "\n".repeat(Math.max(1, layout.rank() - 1 - dim)) + " ".repeat(indent + 1);
        return "[" + (innermost ? wrapped(entries, indent, newLine) : String.join("," + newLine, entries)) + "]";
    }

    private String wrapped(List<String> entries, int indent, String newLine) {
        int perLine = Math.max(1, (options.lineWidth() - indent) / (format.width() + 2));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                lines.append(i % perLine == 0 ? "," + newLine : ", ");
            }
            lines.append(entries.get(i));
        }
        return lines.toString();
    }
}
