package torchwright.tensor.cpu;

import java.util.Iterator;
import java.util.NoSuchElementException;
import torchwright.tensor.Shape;

/**
 * All indices of a shape in row-major order, the last dimension fastest: {@code [0, 0], [0, 1], [1, 0], [1, 1]} for
 * {@code (2, 2)}. A scalar has one index, of no numbers; an empty shape has none.
 */
final class RowMajorIndices implements Iterable<int[]> {
    private final Shape shape;

    RowMajorIndices(Shape shape) {
        this.shape = shape;
    }

    /** {@return an iterator that hands out one array again and again: not to be kept or changed} */
    @Override
    public Iterator<int[]> iterator() {
        int[] index = new int[shape.rank()];
        return new Iterator<>() {
            private long left = shape.numel();
            private boolean started;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public int[] next() {
                if (left-- <= 0) {
                    throw new NoSuchElementException();
                }
                if (started) {
                    advance(index);
                }
                started = true;
                return index;
            }
        };
    }

    /** Counts up like an odometer: a wheel that has come round turns the one before it. */
    private void advance(int[] index) {
        for (int dim = index.length - 1; dim >= 0; dim--) {
            index[dim]++;
            if (index[dim] < shape.size(dim)) {
                return;
            }
            index[dim] = 0;
        }
    }
}
