package torchwright.vector.pointwise;

import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.vector.parallel.Parallel;

/**
 * A walk through several tensors of one shape in step: row by row, and the rows as long as they can be.
 *
 * <p>Dimensions are sorted by the strides of the first tensor, which is written, and neighbours are merged where one
 * stride leads through both in every tensor; torch: {@code TensorIterator}. Much work is shared among the threads.
 */
final class Traversal {
    /** Elements that are worth a thread: below, waking one costs more than it computes in that time. */
    static final int GRAIN = 1 << 15;

    private final int[] sizes;
    private final int[][] strides;
    private final int[] offsets;
    private int rank;

    /** The work on one row. */
    @FunctionalInterface
    interface Row {
        /**
         * Handles one row.
         *
         * @param at    for each tensor the position of the row's first element; not to be kept or changed
         * @param count how many elements the row has
         */
        void run(int[] at, int count);
    }

    private Traversal(Shape shape, Layout[] operands) {
        sizes = new int[Math.max(shape.rank(), 1)];
        strides = new int[sizes.length][operands.length];
        offsets = new int[operands.length];
        for (int i = 0; i < operands.length; i++) {
            offsets[i] = operands[i].offset();
        }
        sizes[0] = 1;
        for (int dim = shape.rank() - 1; dim >= 0; dim--) {
            if (shape.size(dim) != 1) {
                insert(dim, shape.size(dim), operands);
            }
        }
        merge();
    }

    /**
     * Plans a walk.
     *
     * @param shape    the common shape
     * @param operands a layout for each tensor, all of that shape; the written one first
     * @return the walk
     */
    static Traversal of(Shape shape, Layout... operands) {
        return new Traversal(shape, operands);
    }

    /** Puts a dimension behind those whose strides in the first tensor are not larger. */
    private void insert(int dim, int size, Layout[] operands) {
        int place = rank++;
        int[] ofDim = strides[place];
        for (int i = 0; i < operands.length; i++) {
            ofDim[i] = operands[i].stride(dim);
        }
        for (; place > 0 && strides[place - 1][0] > ofDim[0]; place--) {
            sizes[place] = sizes[place - 1];
            strides[place] = strides[place - 1];
        }
        sizes[place] = size;
        strides[place] = ofDim;
    }

    private void merge() {
        int last = 0;
        for (int dim = 1; dim < rank; dim++) {
            if (continues(last, dim)) {
                sizes[last] *= sizes[dim];
            } else {
                last++;
                sizes[last] = sizes[dim];
                strides[last] = strides[dim];
            }
        }
        rank = last + 1;
    }

    private boolean continues(int inner, int outer) {
        for (int i = 0; i < offsets.length; i++) {
            if (strides[outer][i] != strides[inner][i] * sizes[inner]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The distance between two elements of a row.
     *
     * @param operand which tensor
     * @return its innermost stride
     */
    int step(int operand) {
        return strides[0][operand];
    }

    /**
     * Walks over all elements, on several threads where that is worth it.
     *
     * @param row the work; rows come in no particular order
     */
    void run(Row row) {
        long total = 1;
        for (int dim = 0; dim < rank; dim++) {
            total *= sizes[dim];
        }
        if (total == 0) {
            return;
        }
        int rows = (int) (total / sizes[0]);
        int parts = (int) (total / GRAIN);
        if (parts < 2 || Parallel.threads() == 1) {
            walk(0, rows, row);
        } else if (rows == 1) {
            Parallel.run(parts, part -> piece(row, share(sizes[0], part, parts), share(sizes[0], part + 1, parts)));
        } else {
            int cuts = Math.min(parts, rows);
            Parallel.run(cuts, part -> walk(share(rows, part, cuts), share(rows, part + 1, cuts), row));
        }
    }

    private static int share(int whole, int part, int parts) {
        return (int) ((long) whole * part / parts);
    }

    /** A part of the only row. */
    private void piece(Row row, int from, int to) {
        int[] at = offsets.clone();
        for (int i = 0; i < at.length; i++) {
            at[i] += from * strides[0][i];
        }
        row.run(at, to - from);
    }

    private void walk(int from, int to, Row row) {
        int[] at = offsets.clone();
        int[] index = new int[rank];
        int left = from;
        for (int dim = 1; dim < rank; dim++) {
            index[dim] = left % sizes[dim];
            left /= sizes[dim];
            move(at, dim, index[dim]);
        }
        for (int done = from; done < to; done++) {
            row.run(at, sizes[0]);
            advance(index, at);
        }
    }

    /** Counts the outer indices up like the wheels of an odometer. */
    private void advance(int[] index, int[] at) {
        for (int dim = 1; dim < rank; dim++) {
            if (++index[dim] < sizes[dim]) {
                move(at, dim, 1);
                return;
            }
            move(at, dim, 1 - sizes[dim]);
            index[dim] = 0;
        }
    }

    private void move(int[] at, int dim, int steps) {
        for (int i = 0; i < at.length; i++) {
            at[i] += steps * strides[dim][i];
        }
    }
}
