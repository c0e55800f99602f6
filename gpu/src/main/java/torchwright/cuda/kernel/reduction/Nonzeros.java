package torchwright.cuda.kernel.reduction;

import torchwright.tensor.Tensor;
import torchwright.tensor.op.Dims;

/** Counts the elements that are not 0: NaN is not. Whether any or all are not follows from the count. */
final class Nonzeros {
    private static final int COUNT_BYTES = 4;

    private Nonzeros() {}

    /**
     * Asks whether any element is not 0.
     *
     * @param input  of any dtype
     * @param dims   the dimensions that are folded away
     * @param output receives the answers, in bool
     */
    static void any(Tensor input, Dims dims, Tensor output) {
        run(input, dims, output, false, 1);
    }

    /**
     * Asks whether no element is 0.
     *
     * @param input  of any dtype
     * @param dims   the dimensions that are folded away
     * @param output receives the answers, in bool
     */
    static void all(Tensor input, Dims dims, Tensor output) {
        run(input, dims, output, false, (int) dims.count(input.shape()));
    }

    /**
     * Counts the elements that are not 0.
     *
     * @param input  of any dtype
     * @param output receives the count, in int64
     */
    static void count(Tensor input, Tensor output) {
        run(input, Dims.ALL, output, true, 0);
    }

    private static void run(Tensor input, Dims dims, Tensor output, boolean counts, int wanted) {
        Reduction count = new Reduction("count", "count_" + Reduction.label(input.dtype()), "count_parts", COUNT_BYTES);
        count.run(
                input,
                dims,
                output,
                launch -> (counts
                                ? launch.pointer(output).pointer(0)
                                : launch.pointer(0).pointer(output))
                        .value(wanted));
    }
}
