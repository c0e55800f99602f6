package torchwright.cuda.emulator;

/**
 * How many warps of a kernel a multiprocessor can hold at the same time: as many as its threads, registers and shared
 * memory allow. Registers are an estimate, as the emulator has no assembler.
 *
 * @param blocks    of the kernel on one multiprocessor
 * @param warps     of those blocks
 * @param mostWarps that a multiprocessor can hold
 * @param limit     what keeps it from more: {@code threads}, {@code blocks}, {@code registers}, {@code shared memory}
 */
public record Occupancy(int blocks, int warps, int mostWarps, String limit) {
    // A multiprocessor of compute capability 9.0.
    private static final int THREADS = 2048;
    private static final int BLOCKS = 32;
    private static final int REGISTERS = 65536;
    private static final int SHARED_BYTES = 228 * 1024;
    // What the system itself takes of each block's shared memory.
    private static final int SHARED_RESERVED = 1024;
    private static final int REGISTERS_AT_ONCE = 256;

    /**
     * {@return the occupancy of a launch}
     *
     * @param threads     of a block
     * @param registers   of a thread
     * @param sharedBytes of a block
     */
    public static Occupancy of(int threads, int registers, int sharedBytes) {
        int warps = (threads + Warp.LANES - 1) / Warp.LANES;
        int perWarp = (registers * Warp.LANES + REGISTERS_AT_ONCE - 1) / REGISTERS_AT_ONCE * REGISTERS_AT_ONCE;
        int[] limits = {
            THREADS / (warps * Warp.LANES),
            BLOCKS,
            REGISTERS / (perWarp * warps),
            SHARED_BYTES / (sharedBytes + SHARED_RESERVED)
        };
        String[] names = {"threads", "blocks", "registers", "shared memory"};
        int least = 0;
        for (int i = 1; i < limits.length; i++) {
            least = limits[i] < limits[least] ? i : least;
        }
        return new Occupancy(limits[least], limits[least] * warps, THREADS / Warp.LANES, names[least]);
    }

    /** {@return the part of the most warps, 0 to 1} */
    public double share() {
        return (double) warps / mostWarps;
    }
}
