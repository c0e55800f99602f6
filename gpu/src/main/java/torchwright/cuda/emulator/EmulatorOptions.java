package torchwright.cuda.emulator;

/**
 * How the emulator runs kernels.
 *
 * @param threads            Java threads that run blocks at the same time, at least 1. With more than one the order of
 *     atomic operations of different blocks is not fixed, as on a device: sums of floats may differ in the last bit
 * @param seed               0 runs blocks and warps in the order of their numbers; any other value shuffles both, and
 *     lets warps take turns at random moments: what a correct kernel computes does not change
 * @param budget             warp instructions that a block may execute before it counts as an endless loop
 * @param memory             bytes of the device
 * @param checkUninitialised whether reads of what nobody wrote are faults
 * @param checkRaces         whether races in shared memory are faults
 * @param exitedAtBarrier    whether threads may have returned before a barrier that the others come to. Devices allow
 *     it; but PTX cannot tell it from a barrier in a branch, which they do not, so it is a fault unless allowed here
 * @param count              whether launches leave a {@link Profile}
 */
public record EmulatorOptions(
        int threads,
        long seed,
        long budget,
        long memory,
        boolean checkUninitialised,
        boolean checkRaces,
        boolean exitedAtBarrier,
        boolean count) {
    /**
     * Checks the numbers.
     *
     * @param threads            at least 1
     * @param seed               0 for the order of the numbers
     * @param budget             at least 1
     * @param memory             at least 1
     * @param checkUninitialised whether reads of what nobody wrote are faults
     * @param checkRaces         whether races in shared memory are faults
     * @param exitedAtBarrier    whether threads may have returned before a barrier
     * @param count              whether launches leave a {@link Profile}
     */
    public EmulatorOptions {
        if (threads < 1 || budget < 1 || memory < 1) {
            throw new IllegalArgumentException(
                    "the emulator needs at least 1 thread, 1 instruction and 1 byte, but got " + threads + ", " + budget
                            + " and " + memory);
        }
    }

    /** {@return all checks, no counters, one thread a processor, 2 GiB, 100 million warp instructions a block} */
    public static EmulatorOptions defaults() {
        return new EmulatorOptions(
                Runtime.getRuntime().availableProcessors(), 0, 100_000_000, 2L << 30, true, true, false, false);
    }

    /**
     * {@return the same but for the number of Java threads}
     *
     * @param count at least 1
     */
    public EmulatorOptions withThreads(int count) {
        return new EmulatorOptions(
                count, seed, budget, memory, checkUninitialised, checkRaces, exitedAtBarrier, this.count);
    }

    /**
     * {@return the same but for the order of blocks and warps}
     *
     * @param value 0 for the order of their numbers
     */
    public EmulatorOptions withSeed(long value) {
        return new EmulatorOptions(
                threads, value, budget, memory, checkUninitialised, checkRaces, exitedAtBarrier, count);
    }

    /**
     * {@return the same but for the budget}
     *
     * @param instructions warp instructions that a block may execute
     */
    public EmulatorOptions withBudget(long instructions) {
        return new EmulatorOptions(
                threads, seed, instructions, memory, checkUninitialised, checkRaces, exitedAtBarrier, count);
    }

    /**
     * {@return the same but for the memory}
     *
     * @param bytes of the device
     */
    public EmulatorOptions withMemory(long bytes) {
        return new EmulatorOptions(
                threads, seed, budget, bytes, checkUninitialised, checkRaces, exitedAtBarrier, count);
    }

    /**
     * {@return the same but for the checks that cost time}
     *
     * @param uninitialised whether reads of what nobody wrote are faults
     * @param races         whether races in shared memory are faults
     */
    public EmulatorOptions withChecks(boolean uninitialised, boolean races) {
        return new EmulatorOptions(threads, seed, budget, memory, uninitialised, races, exitedAtBarrier, count);
    }

    /** {@return the same, but threads may have returned before a barrier} */
    public EmulatorOptions allowingExitedAtBarrier() {
        return new EmulatorOptions(threads, seed, budget, memory, checkUninitialised, checkRaces, true, count);
    }

    /** {@return the same, but launches leave a {@link Profile}} */
    public EmulatorOptions counting() {
        return new EmulatorOptions(
                threads, seed, budget, memory, checkUninitialised, checkRaces, exitedAtBarrier, true);
    }
}
