package torchwright.cuda.emulator;

import java.util.Arrays;
import torchwright.cuda.Dim3;

/**
 * Finds two threads that touch the same shared memory, one of them writing, with no barrier between.
 *
 * <p>Each piece of memory remembers who wrote it last and who read it last, and when on the clock of that thread's warp.
 * A barrier lets warps know each other's clocks; what lies before the known time is ordered, all else is a race.
 */
final class RaceDetector {
    // Note [Clocks of warps]
    // clocks[w][v] is the time up to which warp w has seen what warp v did; clocks[w][w] is w's own time. A barrier
    // takes the maximum over its members, then each member's own time goes on by one. So an access of warp v at time t
    // is before what w does now if t <= clocks[w][v]; within a warp, if t < clocks[w][w], because lanes of a warp are
    // ordered by __syncwarp() only. Two readers are enough to remember: of two different ones at least one is not the
    // writer.

    private static final int WARP_BITS = 5;
    private static final int THREAD_BITS = 11;
    private static final int THREAD_MASK = (1 << THREAD_BITS) - 1;
    // A thread of a warp that there is not, so that nobody ever knows its time: the copy engine is ordered with nobody
    // until its copy was waited for.
    private static final int COPY_ENGINE = THREAD_MASK - 1;
    private static final int MOST_WARPS = (COPY_ENGINE >> WARP_BITS) + 1;

    private final Program program;
    private final Dim3 block;
    // The smallest access of the kernel, as a power of two: what is remembered apart.
    private final int granuleBits;
    private final int[][] clocks;
    private final int[] writer;
    private final int[] reader;
    private final int[] otherReader;
    private final int[] writerPc;
    private final int[] readerPc;

    /**
     * A detector with nothing seen yet.
     *
     * @param program whose blocks are watched
     * @param bytes   of shared memory
     * @param block   threads of a block
     */
    RaceDetector(Program program, int bytes, Dim3 block) {
        this.program = program;
        this.block = block;
        this.granuleBits = Integer.numberOfTrailingZeros(program.sharedGranule());
        int warps = (int) (block.count() + Warp.LANES - 1) / Warp.LANES;
        this.clocks = new int[warps][MOST_WARPS];
        int pieces = (bytes >>> granuleBits) + 1;
        this.writer = new int[pieces];
        this.reader = new int[pieces];
        this.otherReader = new int[pieces];
        this.writerPc = new int[pieces];
        this.readerPc = new int[pieces];
        clear();
    }

    void clear() {
        for (int w = 0; w < clocks.length; w++) {
            Arrays.fill(clocks[w], 0);
            clocks[w][w] = 1;
        }
        Arrays.fill(writer, 0);
        Arrays.fill(reader, 0);
        Arrays.fill(otherReader, 0);
    }

    /** All threads of these warps have met. */
    void barrier(int[] warps, int count) {
        int[] seen = new int[clocks.length];
        for (int i = 0; i < count; i++) {
            int[] clock = clocks[warps[i]];
            for (int v = 0; v < seen.length; v++) {
                seen[v] = Math.max(seen[v], clock[v]);
            }
        }
        for (int i = 0; i < count; i++) {
            System.arraycopy(seen, 0, clocks[warps[i]], 0, seen.length);
            clocks[warps[i]][warps[i]]++;
        }
    }

    /** The lanes of a warp have met. */
    void warpBarrier(int warp) {
        clocks[warp][warp]++;
    }

    void read(int at, int bytes, int thread, int pc, int lane) {
        int now = stamp(thread);
        int last = at + bytes - 1 >>> granuleBits;
        for (int i = at >>> granuleBits; i <= last; i++) {
            int before = writer[i];
            if (before != 0 && conflicts(before, thread)) {
                throw race("reads", i, thread, lane, "wrote", before, writerPc[i]);
            }
            int seen = reader[i];
            if (seen != now) {
                if (((seen ^ now) & THREAD_MASK) != 0) {
                    otherReader[i] = seen;
                }
                reader[i] = now;
                readerPc[i] = pc;
            }
        }
    }

    /** Notes a write. Atomics may meet atomics, which {@code pc < 0} stands for: {@code ~pc} is theirs. */
    void write(int at, int bytes, int thread, int pc, int lane) {
        int now = stamp(thread);
        boolean atomic = pc < 0;
        for (int i = at >>> granuleBits; i <= at + bytes - 1 >>> granuleBits; i++) {
            if (!(atomic && writerPc[i] < 0) && conflicts(writer[i], thread)) {
                throw race("writes", i, thread, lane, "wrote", writer[i], writerPc[i]);
            }
            if (conflicts(reader[i], thread) || conflicts(otherReader[i], thread)) {
                int other = conflicts(reader[i], thread) ? reader[i] : otherReader[i];
                throw race("writes", i, thread, lane, "read", other, readerPc[i]);
            }
            writer[i] = now;
            writerPc[i] = pc;
        }
    }

    /** Notes that the copy engine will write here at some time before the thread waits for it. */
    void copyBegins(int at, int bytes, int thread, int pc, int lane) {
        write(at, bytes, thread, pc, lane);
        for (int i = at >>> granuleBits; i <= at + bytes - 1 >>> granuleBits; i++) {
            writer[i] = 1 << THREAD_BITS | (COPY_ENGINE + 1);
            writerPc[i] = pc;
        }
    }

    /** The thread has waited for the copy: from now on it is as if it had written itself. */
    void copyEnds(int at, int bytes, int thread, int pc) {
        for (int i = at >>> granuleBits; i <= at + bytes - 1 >>> granuleBits; i++) {
            writer[i] = stamp(thread);
            writerPc[i] = pc;
        }
    }

    private int stamp(int thread) {
        int warp = thread >> WARP_BITS;
        return clocks[warp][warp] << THREAD_BITS | (thread + 1);
    }

    private boolean conflicts(int before, int thread) {
        int other = (before & THREAD_MASK) - 1;
        if (other < 0 || other == thread) {
            return false;
        }
        int warp = thread >> WARP_BITS;
        int otherWarp = other >> WARP_BITS;
        int time = before >>> THREAD_BITS;
        int known = clocks[warp][otherWarp];
        return otherWarp == warp ? time >= known : time > known;
    }

    private Fault race(String access, int piece, int thread, int lane, String did, int before, int pc) {
        int other = (before & THREAD_MASK) - 1;
        int at = piece << granuleBits;
        return new Fault(
                FaultKind.RACE,
                lane,
                "shared memory race: thread " + name(thread) + " " + access + " byte " + at + program.sharedVariable(at)
                        + "\n"
                        + (other == COPY_ENGINE
                                ? "an asynchronous copy that was not waited for writes it, begun"
                                : "thread " + name(other) + " " + did + " it")
                        + " at " + program.place(pc) + ", with no barrier between");
    }

    private String name(int thread) {
        return Index.of(thread, block).toString();
    }
}
