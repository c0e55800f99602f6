package torchwright.cuda.kernel.reduction;

import torchwright.cuda.Dim3;
import torchwright.cuda.launch.Launch;

/**
 * How a reduction is cut up between threads; Note [Who reduces what] in {@code reduction.cuh} tells why.
 *
 * @param results  how many results there are
 * @param elements how many elements each is made of
 * @param along    threads that share a result, a power of 2
 * @param rows     whether neighbouring threads share a result, or have neighbouring ones
 * @param parts    pieces of a result, each with a block's threads of its own
 * @param span     elements of a piece
 */
record ReductionPlan(int results, int elements, int along, boolean rows, int parts, int span) {
    private static final int THREADS = 256;
    private static final Dim3 BLOCK = Dim3.of(THREADS);
    // Blocks that a multiprocessor runs at the same moment: as many as their registers allow.
    private static final int BLOCKS_OF_A_MULTIPROCESSOR = 5;
    // Below this, one more thread costs more in the tree than it saves in the row.
    private static final int ELEMENTS_OF_A_THREAD = 8;
    // Threads that read side by side: a warp.
    private static final int COLUMNS = 32;

    /**
     * Plans the first launch, or the only one.
     *
     * @param layout          the input's
     * @param multiprocessors how many the device has
     */
    static ReductionPlan of(FoldedLayout layout, int multiprocessors) {
        int results = layout.results();
        int elements = layout.elements();
        boolean rows = layout.foldsRows();
        int most = rows ? THREADS : columnHeight(results);
        int along = Math.min(powerOfTwo(ceilDiv(elements, ELEMENTS_OF_A_THREAD)), most);
        long blocks = ceilDiv(results, THREADS / along);
        long wanted = Math.max(1, (long) BLOCKS_OF_A_MULTIPROCESSOR * multiprocessors / blocks);
        int parts = (int) Math.min(wanted, elements / (2 * ELEMENTS_OF_A_THREAD * along));
        if (parts <= 1) {
            return new ReductionPlan(results, elements, along, rows, 1, elements);
        }
        int span = ceilDiv(elements, parts);
        return new ReductionPlan(results, elements, along, rows, ceilDiv(elements, span), span);
    }

    /** {@return the plan of the second launch, which joins the parts: neighbouring results' lie side by side} */
    ReductionPlan ofParts() {
        int along = Math.min(powerOfTwo(parts), columnHeight(results));
        return new ReductionPlan(results, parts, along, false, 1, parts);
    }

    /** {@return how many blocks a launch has} */
    Dim3 grid() {
        return Dim3.of(ceilDiv(results, THREADS / along) * parts);
    }

    /** {@return how many threads a block has} */
    Dim3 block() {
        return BLOCK;
    }

    /**
     * {@return a launch with these numbers among its parameters}
     *
     * @param launch a launch whose next parameters are the plan
     */
    Launch passTo(Launch launch) {
        return launch.value(results)
                .value(elements)
                .value(along)
                .value(rows ? 1 : 0)
                .value(parts)
                .value(span);
    }

    private static int columnHeight(int results) {
        return THREADS / Math.min(powerOfTwo(results), COLUMNS);
    }

    /** {@return the smallest power of 2 that is not less than a number; 1 for none, and 2^30 at most} */
    private static int powerOfTwo(int number) {
        return number <= 1 ? 1 : 2 * Math.min(Integer.highestOneBit(number - 1), 1 << 29);
    }

    /** {@return a quotient, rounded up} */
    static int ceilDiv(int number, int divisor) {
        return (int) (((long) number + divisor - 1) / divisor);
    }
}
