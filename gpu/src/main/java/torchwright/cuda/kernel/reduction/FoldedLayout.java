package torchwright.cuda.kernel.reduction;

import torchwright.cuda.launch.StridedOperands;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Dims;

/**
 * A tensor's layout, parted into what a reduction keeps and what it folds away.
 *
 * @param kept     the kept dimensions: where in the input the elements of a result begin, and where in the output the
 *     result goes
 * @param folded   the folded dimensions: how far in the input an element is from there, and its number, counted in
 *     row-major order
 * @param results  how many results there are
 * @param elements how many elements each is made of
 */
record FoldedLayout(StridedOperands kept, StridedOperands folded, int results, int elements) {
    /**
     * Parts the layout of a reduction's input.
     *
     * @param input  the tensor
     * @param dims   the dimensions that are folded away
     * @param output where the results go: of the kept dimensions, or of all, with size 1 for the folded ones
     * @throws UnsupportedOperationException if a result is made of more elements than an {@code int} counts, which a
     *     repeated tensor can have
     */
    static FoldedLayout of(Tensor input, Dims dims, Tensor output) {
        Layout kept = input.layout();
        Layout folded = kept;
        Layout results = output.layout();
        boolean keepdim = results.rank() == input.rank();
        for (int dim = input.rank() - 1; dim >= 0; dim--) {
            if (!dims.contains(dim)) {
                folded = folded.selected(dim, 0);
            } else {
                kept = kept.selected(dim, 0);
                results = keepdim ? results.selected(dim, 0) : results;
            }
        }
        Shape shape = folded.shape();
        return new FoldedLayout(
                StridedOperands.of(kept, results),
                StridedOperands.of(folded, Layout.contiguous(shape)),
                (int) kept.shape().numel(),
                counted(shape));
    }

    private static int counted(Shape folded) {
        if (folded.numel() > Integer.MAX_VALUE) {
            throw new UnsupportedOperationException("a reduction on CUDA folds at most " + Integer.MAX_VALUE
                    + " elements into one, but got " + folded.numel()
                    + "\nFold one dimension after the other, or use the CPU.");
        }
        return (int) folded.numel();
    }

    /**
     * Whether the elements of a result are nearer to each other than the results are: then neighbouring threads share a
     * result, else they have neighbouring ones.
     */
    boolean foldsRows() {
        if (folded.dims() == 0 || kept.dims() == 0) {
            return kept.dims() == 0;
        }
        int between = Math.abs(folded.stride(0, folded.dims() - 1));
        int apart = Math.abs(kept.stride(0, kept.dims() - 1));
        return between != 0 && (apart == 0 || between <= apart);
    }
}
