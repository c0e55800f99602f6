package torchwright.vector.reduction;

import torchwright.tensor.Layout;
import torchwright.tensor.op.Dims;

/**
 * How a reduction walks through its input: the folded dimensions and the kept ones, each sorted by stride and merged.
 *
 * <p>The output is contiguous in the kept dimensions, in the order of the input's.
 */
final class FoldPlan {
    /** The dimensions that are folded away. */
    final Axes folded;

    /** The dimensions that are kept. */
    final Axes kept;

    private final int offset;

    private FoldPlan(int offset, Axes folded, Axes kept) {
        this.offset = offset;
        this.folded = folded;
        this.kept = kept;
    }

    static FoldPlan of(Layout layout, Dims dims) {
        Axes folded = new Axes(layout.rank());
        Axes kept = new Axes(layout.rank());
        int result = 1;
        for (int dim = layout.rank() - 1; dim >= 0; dim--) {
            int size = layout.size(dim);
            if (dims.contains(dim)) {
                folded.insert(size, layout.stride(dim), 0);
            } else {
                kept.insert(size, layout.stride(dim), result);
                result *= size;
            }
        }
        folded.merge();
        kept.merge();
        return new FoldPlan(layout.offset(), folded, kept);
    }

    /**
     * Where the elements of a result begin.
     *
     * @param index counts the kept positions, those of the smallest stride fastest
     * @return the position of the first of its elements
     */
    int input(int index) {
        return offset + kept.input(index);
    }

    /** {@return whether neighbours are kept and not folded, so that columns are folded side by side} */
    boolean foldsColumns() {
        return kept.size(0) > 1 && kept.stride(0) == 1 && (folded.stride(0) != 1 || folded.size(0) == 1);
    }

    /** Some dimensions, the smallest stride first. */
    static final class Axes {
        private final int[] sizes;
        private final int[] strides;
        private final int[] results;
        private int rank;

        private Axes(int rank) {
            sizes = new int[rank + 1];
            strides = new int[rank + 1];
            results = new int[rank + 1];
        }

        private void insert(int size, int stride, int result) {
            if (size == 1) {
                return;
            }
            int place = rank++;
            for (; place > 0 && strides[place - 1] > stride; place--) {
                sizes[place] = sizes[place - 1];
                strides[place] = strides[place - 1];
                results[place] = results[place - 1];
            }
            sizes[place] = size;
            strides[place] = stride;
            results[place] = result;
        }

        private void merge() {
            if (rank == 0) {
                sizes[rank++] = 1;
            }
            int last = 0;
            for (int dim = 1; dim < rank; dim++) {
                boolean continues =
                        strides[dim] == strides[last] * sizes[last] && results[dim] == results[last] * sizes[last];
                if (continues) {
                    sizes[last] *= sizes[dim];
                } else {
                    last++;
                    sizes[last] = sizes[dim];
                    strides[last] = strides[dim];
                    results[last] = results[dim];
                }
            }
            rank = last + 1;
        }

        int size(int dim) {
            return sizes[dim];
        }

        int stride(int dim) {
            return strides[dim];
        }

        /** {@return how many positions there are} */
        int count() {
            int count = 1;
            for (int dim = 0; dim < rank; dim++) {
                count *= sizes[dim];
            }
            return count;
        }

        /** {@return the distance in the input of a position, counted with the first dimension fastest} */
        int input(int index) {
            return at(index, strides);
        }

        /** {@return the same in the output} */
        int result(int index) {
            return at(index, results);
        }

        private int at(int index, int[] steps) {
            int left = index;
            int position = 0;
            for (int dim = 0; dim < rank - 1; dim++) {
                position += left % sizes[dim] * steps[dim];
                left /= sizes[dim];
            }
            return position + left * steps[rank - 1];
        }
    }
}
