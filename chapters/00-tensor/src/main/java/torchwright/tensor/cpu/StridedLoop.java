package torchwright.tensor.cpu;

import java.util.Arrays;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;

/**
 * Walks several tensors of one shape in step, row by row, whatever their strides.
 *
 * <p>The innermost dimension is handed over as one row, so that the loop that does the work is a plain one. If all
 * tensors are contiguous there is a single row of all elements.
 */
final class StridedLoop {
    private StridedLoop() {}

    /** The work on one row. */
    @FunctionalInterface
    interface Row {
        /**
         * Handles one row.
         *
         * @param at    for each tensor the position of the row's first element; not to be kept or changed
         * @param steps for each tensor the distance to the next element
         * @param count how many elements the row has
         */
        void run(int[] at, int[] steps, int count);
    }

    /**
     * Walks over all elements.
     *
     * @param shape    the common shape
     * @param operands one layout a tensor, all of that shape
     * @param row      the work
     */
    static void run(Shape shape, Layout[] operands, Row row) {
        if (shape.numel() == 0) {
            return;
        }
        int[] at = Arrays.stream(operands).mapToInt(Layout::offset).toArray();
        int[] steps = new int[operands.length];
        if (Arrays.stream(operands).allMatch(Layout::isContiguous)) {
            Arrays.fill(steps, 1);
            row.run(at, steps, (int) shape.numel());
            return;
        }
        int inner = shape.rank() - 1;
        for (int i = 0; i < operands.length; i++) {
            steps[i] = operands[i].stride(inner);
        }
        int[] index = new int[inner];
        do {
            row.run(at, steps, shape.size(inner));
        } while (advance(index, shape, operands, at));
    }

    /** Counts the outer indices up like the wheels of an odometer; false when it has come round. */
    private static boolean advance(int[] index, Shape shape, Layout[] operands, int[] at) {
        for (int dim = index.length - 1; dim >= 0; dim--) {
            boolean wraps = ++index[dim] == shape.size(dim);
            int move = wraps ? 1 - shape.size(dim) : 1;
            for (int i = 0; i < operands.length; i++) {
                at[i] += move * operands[i].stride(dim);
            }
            if (!wraps) {
                return true;
            }
            index[dim] = 0;
        }
        return false;
    }
}
