package torchwright.cuda.emulator;

import torchwright.cuda.CudaError;

/** What the emulator finds wrong with a running kernel. */
public enum FaultKind {
    /** An access where nothing is allocated, or past the end of what is. */
    OUT_OF_BOUNDS(CudaError.ILLEGAL_ADDRESS),
    /** An access to memory that was given back. */
    USE_AFTER_FREE(CudaError.ILLEGAL_ADDRESS),
    /** An address that is no multiple of the size of the access. */
    MISALIGNED(CudaError.MISALIGNED_ADDRESS),
    /** A read of bytes that nobody has written. */
    UNINITIALISED(CudaError.LAUNCH_FAILED),
    /** Two threads, one of which writes, at the same shared memory without a barrier between them. */
    RACE(CudaError.LAUNCH_FAILED),
    /** A barrier for all threads that not all of them come to. */
    DIVERGENT_BARRIER(CudaError.LAUNCH_FAILED),
    /** A shuffle or vote that names lanes that do not take part. */
    INACTIVE_LANES(CudaError.LAUNCH_FAILED),
    /** Barriers that wait for each other. */
    DEADLOCK(CudaError.LAUNCH_TIMEOUT),
    /** More instructions than the budget allows. */
    ENDLESS_LOOP(CudaError.LAUNCH_TIMEOUT),
    /** An assert that did not hold. */
    ASSERTION(CudaError.ASSERT),
    /** The instruction {@code trap}. */
    TRAP(CudaError.ILLEGAL_INSTRUCTION);

    private final CudaError error;

    FaultKind(CudaError error) {
        this.error = error;
    }

    /** {@return the error of the driver that a device would report, or the nearest to it} */
    public CudaError error() {
        return error;
    }
}
