package torchwright.cuda.emulator;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A block of threads: its warps, its shared memory and its barriers. It is used for one block after the other. */
final class Block {
    private static final int BARRIERS = 16;
    private static final int QUANTUM = 4096;
    private static final int SHUFFLED_QUANTUM = 64;

    private final Launch launch;
    private final Warp[] warps;
    private final SharedMemory shared;
    private final BarrierState[] barriers = new BarrierState[BARRIERS];
    private final int[] order;
    private int index;
    private Warp running;
    private Fault deferred;
    private Warp deferredOf;

    Block(Launch launch, Counters counters) {
        this.launch = launch;
        int threads = (int) launch.block().count();
        warps = new Warp[(threads + Warp.LANES - 1) / Warp.LANES];
        order = new int[warps.length];
        for (int i = 0; i < warps.length; i++) {
            warps[i] = new Warp(this, i, launch.program(), counters);
            order[i] = i;
        }
        shared = new SharedMemory(launch.program(), launch.sharedBytes(), launch.block(), launch.options());
        for (int i = 0; i < BARRIERS; i++) {
            barriers[i] = new BarrierState(warps.length);
        }
    }

    // Note [Deferred faults]
    // A read of shared memory that nobody has written yet is often a missing barrier: the writer comes later. So such a
    // read is remembered, and reported when the next barrier opens or the block ends. If the writer comes before that,
    // the race is reported instead; and whatever else goes wrong before is a consequence of the read.

    /** Remembers a fault that a later one may explain better. */
    void defer(Warp warp, Fault fault) {
        if (deferred == null) {
            deferred = fault;
            deferredOf = warp;
        }
    }

    private void throwDeferred() {
        if (deferred != null) {
            running = deferredOf;
            throw deferred;
        }
    }

    /** Runs the block of a number to its end. */
    void run(int number) {
        deferred = null;
        try {
            runWarps(number);
        } catch (Fault e) {
            if (e.kind() != FaultKind.RACE) {
                throwDeferred();
            }
            throw e;
        }
        throwDeferred();
    }

    private void runWarps(int number) {
        index = number;
        shared.clear();
        for (BarrierState barrier : barriers) {
            barrier.clear();
        }
        int threads = (int) launch.block().count();
        for (Warp warp : warps) {
            warp.begin(threads - warp.number() * Warp.LANES);
        }
        long seed = launch.options().seed();
        RandomGenerator random = seed == 0 ? null : new SplittableRandom(seed * 31 + number);
        while (turn(random)) {
            requireBudget();
        }
    }

    // Every warp that can run does so for a while.
    private boolean turn(RandomGenerator random) {
        if (random != null) {
            shuffle(random);
        }
        boolean ran = false;
        boolean ended = true;
        for (int w : order) {
            running = warps[w];
            if (!running.hasEnded() && running.barrier() == null) {
                running.run(random == null ? QUANTUM : 1 + random.nextInt(SHUFFLED_QUANTUM));
                if (running.hasEnded()) {
                    openCompleteBarriers();
                }
                ran = true;
            }
            ended &= running.hasEnded();
        }
        if (!ran && !ended) {
            throw deadlock();
        }
        return !ended;
    }

    private void shuffle(RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private void requireBudget() {
        long executed = 0;
        for (Warp warp : warps) {
            executed += warp.executed();
        }
        if (executed > launch.options().budget()) {
            for (Warp warp : warps) {
                running = warp.hasEnded() ? running : warp;
            }
            throw new Fault(
                    FaultKind.ENDLESS_LOOP,
                    Fault.NO_LANE,
                    "endless loop: the block has executed more than "
                            + launch.options().budget()
                            + " warp instructions\nGive the emulator a larger budget if that many are needed.");
        }
    }

    /** A warp has come to a barrier. */
    void arrive(Warp warp, int barrier, int threads, boolean waits, int lanes, int holds) {
        if (barrier < 0 || barrier >= BARRIERS) {
            throw new Fault(FaultKind.DEADLOCK, Fault.NO_LANE, "there are barriers 0 to 15, but no " + barrier);
        }
        BarrierState state = barriers[barrier];
        if (state.isFull()) {
            throw deadlock();
        }
        state.add(warp.number(), threads, lanes, holds);
        openIfComplete(state);
    }

    private void openCompleteBarriers() {
        for (BarrierState state : barriers) {
            if (state.count() > 0) {
                openIfComplete(state);
            }
        }
    }

    private void openIfComplete(BarrierState state) {
        if (state.expected() == BarrierState.WHOLE_BLOCK) {
            int ended = 0;
            for (Warp warp : warps) {
                ended += warp.hasEnded() ? 1 : 0;
            }
            if (state.count() + ended < warps.length) {
                return;
            }
            requireAll(state);
        } else if (state.threads() < state.expected()) {
            return;
        }
        throwDeferred();
        shared.barrier(state.warps(), state.count());
        for (int i = 0; i < state.count(); i++) {
            Warp warp = warps[state.warps()[i]];
            if (warp.barrier() != null) {
                warp.barrier().deliver(warp, state.holding(), state.arrivedLanes());
                warp.release();
            }
        }
        state.clear();
    }

    private void requireAll(BarrierState state) {
        int threads = (int) launch.block().count();
        if (state.arrivedLanes() < threads && !launch.options().exitedAtBarrier()) {
            running = warps[state.warps()[0]];
            throw new Fault(
                    FaultKind.DIVERGENT_BARRIER,
                    Fault.NO_LANE,
                    running.waitsAt(),
                    "divergent barrier: " + state.arrivedLanes() + " of " + threads
                            + " threads wait for the whole block, the others have returned");
        }
    }

    private Fault deadlock() {
        StringBuilder text = new StringBuilder("deadlock: all warps wait at barriers that never open");
        for (Warp warp : warps) {
            if (warp.barrier() != null) {
                running = warp;
                text.append("\nwarp ").append(warp.number()).append(" at ").append(place(warp));
            }
        }
        return new Fault(FaultKind.DEADLOCK, Fault.NO_LANE, running.waitsAt(), text.toString());
    }

    private String place(Warp warp) {
        return launch.program().place(warp.waitsAt());
    }

    Launch launch() {
        return launch;
    }

    SharedMemory shared() {
        return shared;
    }

    /** {@return the number of the block in the grid} */
    int index() {
        return index;
    }

    /** {@return the warp that runs, or ran last} */
    Warp running() {
        return running;
    }
}
