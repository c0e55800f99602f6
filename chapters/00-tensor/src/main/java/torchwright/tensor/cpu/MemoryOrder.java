package torchwright.tensor.cpu;

import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import torchwright.tensor.Layout;

/**
 * Visits the elements of a layout in the order in which they lie in memory, whatever the order of its dimensions.
 *
 * <p>torch fills a transposed tensor like the one it is a view of: its {@code TensorIterator} sorts the dimensions by
 * stride before it walks through them.
 */
final class MemoryOrder {
    private MemoryOrder() {}

    /** Receives the positions of one element in two storages. */
    @FunctionalInterface
    interface PairConsumer {
        void accept(int position, int otherPosition);
    }

    /**
     * Visits every element.
     *
     * @param layout  the elements, no two in the same place
     * @param visitor receives the position of each in the storage
     */
    static void visit(Layout layout, IntConsumer visitor) {
        if (layout.isContiguous()) {
            int end = layout.offset() + (int) layout.shape().numel();
            for (int position = layout.offset(); position < end; position++) {
                visitor.accept(position);
            }
        } else {
            visit(layout, layout, (position, same) -> visitor.accept(position));
        }
    }

    /**
     * Visits two layouts together, in the memory order of the first.
     *
     * @param layout  the elements that set the order
     * @param other   a layout of the same shape
     * @param visitor receives the positions of each pair
     */
    static void visit(Layout layout, Layout other, PairConsumer visitor) {
        int[] order = outermostFirst(layout);
        if (layout.shape().numel() > 0) {
            walk(layout.permuted(order), other.permuted(order), 0, layout.offset(), other.offset(), visitor);
        }
    }

    private static int[] outermostFirst(Layout layout) {
        return IntStream.range(0, layout.rank())
                .boxed()
                .sorted(Comparator.comparing(layout::stride).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void walk(
            Layout layout, Layout other, int dim, int position, int otherPosition, PairConsumer visitor) {
        if (dim == layout.rank()) {
            visitor.accept(position, otherPosition);
            return;
        }
        int stride = layout.stride(dim);
        int otherStride = other.stride(dim);
        for (int i = 0; i < layout.size(dim); i++) {
            walk(layout, other, dim + 1, position + i * stride, otherPosition + i * otherStride, visitor);
        }
    }
}
