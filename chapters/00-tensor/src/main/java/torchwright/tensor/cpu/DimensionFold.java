package torchwright.tensor.cpu;

import torchwright.kit.Todo;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Dims;

/**
 * The walk of every reduction that takes its elements one by one: for each position of the dimensions that are kept,
 * over all positions of those that are folded away.
 *
 * <p>A layout splits into two: the kept dimensions with their strides, and the folded ones with theirs. The position of
 * an element in the storage is the sum of both parts'. Which elements belong together is decided here; what becomes of
 * them is the {@link Fold}'s.
 */
final class DimensionFold {
    private DimensionFold() {}

    /** Folds rows of elements into one result each. */
    interface Fold {
        /** Begins a new result. */
        void begin();

        /**
         * Takes one more element into the result.
         *
         * @param position where it is in the input's storage
         */
        void add(int position);

        /**
         * Writes the result.
         *
         * @param result its position in the output, which is contiguous
         */
        void end(int result);
    }

    /**
     * Folds a tensor.
     *
     * @param input the tensor
     * @param dims  the dimensions that are folded away
     * @param fold  what becomes of the elements
     */
    static void run(Tensor input, Dims dims, Fold fold) {
        Layout kept = input.layout();
        Layout folded = Layout.of(input.shape(), input.layout().strides(), 0);
        for (int dim = input.rank() - 1; dim >= 0; dim--) {
            if (dims.contains(dim)) {
                kept = kept.selected(dim, 0);
            } else {
                folded = folded.selected(dim, 0);
            }
        }
        run(kept, folded, fold);
    }

    /**
     * Folds the elements of a storage.
     *
     * @param kept   the dimensions that are kept; its {@link Layout#index} is where the elements of a result begin
     * @param folded the dimensions that are folded away; its {@link Layout#index} is how far an element is from there
     * @param fold   what becomes of the elements; results are counted from 0, in row-major order of {@code kept}
     */
    static void run(Layout kept, Layout folded, Fold fold) {
        // Exercise 0.6: Walk over the elements of every result: for each position of the kept dimensions, over all
        // positions of the folded ones.
        // Page: 00-tensor.html#reduce-over-a-dimension
        throw new Todo("0.6");
    }
}
