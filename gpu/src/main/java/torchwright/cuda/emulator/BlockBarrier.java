package torchwright.cuda.emulator;

/**
 * {@code bar.sync}, {@code bar.arrive} and {@code bar.red}: warps of a block wait for each other at one of 16 barriers.
 * The whole warp takes part, as for every thread of a block {@code __syncthreads()} must be the same one.
 */
final class BlockBarrier extends Meeting {
    /** What a barrier makes of a predicate of all threads. */
    enum Reduction {
        NONE,
        POPC,
        AND,
        OR
    }

    private final int id;
    private final int threads;
    private final boolean waits;
    private final Reduction reduction;
    private final int predicate;
    private final int destination;

    /**
     * A barrier instruction.
     *
     * @param id          register with the barrier's number
     * @param threads     register with the number of threads that take part, or -1 for the whole block
     * @param waits       whether it waits, or only arrives
     * @param reduction   what becomes of the predicate
     * @param predicate   the predicate, if it is reduced
     * @param destination a predicate, or for POPC a register
     */
    BlockBarrier(int id, int threads, boolean waits, Reduction reduction, int predicate, int destination) {
        this.id = id;
        this.threads = threads;
        this.waits = waits;
        this.reduction = reduction;
        this.predicate = predicate;
        this.destination = destination;
    }

    @Override
    int members(Warp warp, int lane) {
        return warp.live();
    }

    @Override
    Fault missing(Warp warp, int pc, int here, int members, String why) {
        return new Fault(
                FaultKind.DIVERGENT_BARRIER,
                Integer.numberOfTrailingZeros(here),
                pc,
                "divergent barrier: lanes " + Mask.text(here) + " of warp " + warp.number()
                        + " wait for the whole block, but lanes " + Mask.text(members & ~here) + " " + why);
    }

    @Override
    void execute(Warp warp, int lanes) {
        int lane = Integer.numberOfTrailingZeros(lanes);
        int number = (int) warp.registers()[id + lane];
        int count = threads < 0 ? BarrierState.WHOLE_BLOCK : (int) warp.registers()[threads + lane];
        int holds = reduction == Reduction.NONE ? 0 : warp.test(predicate) & lanes;
        if (waits) {
            warp.await(this);
        }
        warp.block().arrive(warp, number, count, waits, lanes, holds);
    }

    /** Gives a warp the result of the reduction. */
    void deliver(Warp warp, int holding, int arrived) {
        int lanes = warp.live();
        switch (reduction) {
            case NONE -> {}
            case POPC -> {
                for (int m = lanes; m != 0; m &= m - 1) {
                    warp.registers()[destination + Integer.numberOfTrailingZeros(m)] = holding;
                }
            }
            case AND -> warp.setPredicate(destination, lanes, holding == arrived ? -1 : 0);
            case OR -> warp.setPredicate(destination, lanes, holding > 0 ? -1 : 0);
        }
    }
}
