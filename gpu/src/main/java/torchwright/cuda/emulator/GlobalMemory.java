package torchwright.cuda.emulator;

import java.util.Arrays;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;

/**
 * The memory of the emulated device. Each allocation has 64 GiB of addresses for itself and begins in their middle, so
 * that an address tells whose it is, however far it strays, and addresses are never used twice.
 */
final class GlobalMemory {
    // Note [Addresses]
    // A generic address is a window and an offset. Windows of 4 GiB: 0 is null and what little is added to it, 1 is
    // the block's shared memory, 2 the thread's local memory, 3 the launch's parameters. From 64 GiB on each window of
    // 64 GiB is one allocation.

    /** Where shared memory lies among generic addresses. */
    static final long SHARED_WINDOW = 1L << 32;
    /** Where a thread's local memory lies. */
    static final long LOCAL_WINDOW = 2L << 32;
    /** Where the parameters of a launch lie. */
    static final long PARAM_WINDOW = 3L << 32;

    private static final int WINDOW_BITS = 36;
    private static final long MIDDLE = 1L << (WINDOW_BITS - 1);

    private final long capacity;
    private final boolean checkWritten;
    private volatile Allocation[] windows = new Allocation[64];
    private int used = 1;
    private long allocated;

    GlobalMemory(long capacity, boolean checkWritten) {
        this.capacity = capacity;
        this.checkWritten = checkWritten;
    }

    static boolean isGlobal(long address) {
        return address >>> WINDOW_BITS != 0;
    }

    synchronized long allocate(long bytes, String label, boolean zero) {
        if (bytes < 1) {
            throw new CudaException("cuMemAlloc", CudaError.INVALID_VALUE, "expected at least 1 byte but got " + bytes);
        }
        if (bytes > Integer.MAX_VALUE - 16 || bytes > capacity - allocated) {
            throw new CudaException(
                    "cuMemAlloc",
                    CudaError.OUT_OF_MEMORY,
                    "asked for " + bytes + " bytes, but of " + capacity + " only " + (capacity - allocated)
                            + " are free\nFree tensors, or give the emulator more memory.");
        }
        if (used == windows.length) {
            windows = Arrays.copyOf(windows, 2 * used);
        }
        Allocation allocation =
                new Allocation(((long) used << WINDOW_BITS) + MIDDLE, (int) bytes, label, zero || !checkWritten);
        Allocation[] table = windows;
        table[used++] = allocation;
        windows = table;
        allocated += bytes;
        return allocation.base();
    }

    synchronized void free(long address) {
        Allocation allocation = window(address);
        if (allocation == null || allocation.base() != address) {
            throw new CudaException(
                    "cuMemFree", CudaError.INVALID_VALUE, hex(address) + " is not where an allocation begins");
        }
        if (allocation.isFreed()) {
            throw new CudaException("cuMemFree", CudaError.INVALID_VALUE, hex(address) + " was freed before");
        }
        allocated -= allocation.bytes();
        allocation.free();
    }

    synchronized long free() {
        return capacity - allocated;
    }

    /** {@return the allocation that a copy of the host's may touch} */
    Allocation forHost(String call, long address, long bytes) {
        Allocation allocation = window(address);
        if (allocation == null || allocation.isFreed()) {
            throw new CudaException(
                    call,
                    CudaError.INVALID_VALUE,
                    hex(address) + (allocation == null ? " is not" : " is no more") + " an address of this device");
        }
        long at = address - allocation.base();
        if (at < 0 || at + bytes > allocation.bytes()) {
            throw new CudaException(
                    call,
                    CudaError.INVALID_VALUE,
                    bytes + " bytes from byte " + at + " on are not within " + allocation.label());
        }
        return allocation;
    }

    /** {@return the allocation that a lane reads} */
    Allocation forLoad(long address, int bytes, int lane) {
        Allocation allocation = reach(address, bytes, lane, "read");
        int at = (int) (address - allocation.base());
        if (checkWritten && !allocation.isWritten(at, bytes)) {
            throw allocation.isTakenBack(at, bytes)
                    ? takenBack(allocation, at, bytes, lane, "read")
                    : uninitialised(allocation, at, bytes, lane);
        }
        return allocation;
    }

    /** {@return the allocation that a lane writes; the bytes count as written} */
    Allocation forStore(long address, int bytes, int lane) {
        Allocation allocation = reach(address, bytes, lane, "write");
        int at = (int) (address - allocation.base());
        if (allocation.isTakenBack(at, bytes)) {
            throw takenBack(allocation, at, bytes, lane, "write");
        }
        allocation.markStored(at, bytes);
        return allocation;
    }

    private Allocation reach(long address, int bytes, int lane, String access) {
        Allocation allocation = window(address);
        if (allocation == null) {
            throw nowhere(address, bytes, lane, access);
        }
        long at = address - allocation.base();
        // Sizes are powers of two, and a remainder would cost more than all the rest.
        if (allocation.isFreed() || at < 0 || at + bytes > allocation.bytes() || (address & bytes - 1) != 0) {
            throw refused(allocation, at, bytes, lane, access);
        }
        return allocation;
    }

    // What builds messages stays out of the methods that every access goes through: they are small enough to be
    // inlined.
    private static Fault nowhere(long address, int bytes, int lane, String access) {
        return new Fault(
                FaultKind.OUT_OF_BOUNDS,
                lane,
                "out-of-bounds " + access + " of " + bytes + " bytes: " + hex(address) + " is "
                        + (isGlobal(address) ? "no address of this device" : "a null pointer, or near it"));
    }

    private static Fault refused(Allocation allocation, long at, int bytes, int lane, String access) {
        String where = "byte " + at + " of " + allocation.label();
        if (allocation.isFreed()) {
            return new Fault(
                    FaultKind.USE_AFTER_FREE,
                    lane,
                    "use after free: " + access + " of " + bytes + " bytes at " + where + " that was freed");
        }
        return at < 0 || at + bytes > allocation.bytes()
                ? new Fault(
                        FaultKind.OUT_OF_BOUNDS,
                        lane,
                        "out-of-bounds " + access + " of " + bytes + " bytes of global memory: " + where)
                : misaligned(access, bytes, "global memory: " + where, lane);
    }

    private static Fault takenBack(Allocation allocation, int at, int bytes, int lane, String access) {
        return new Fault(
                FaultKind.USE_AFTER_FREE,
                lane,
                "use after free: " + access + " of " + bytes + " bytes at byte " + at + " of " + allocation.label()
                        + ", which the allocator has not lent to anybody");
    }

    private static Fault uninitialised(Allocation allocation, int at, int bytes, int lane) {
        return new Fault(
                FaultKind.UNINITIALISED,
                lane,
                "uninitialised read of " + bytes + " bytes of global memory: byte " + at + " of " + allocation.label()
                        + " was never written");
    }

    static Fault misaligned(String access, int bytes, String where, int lane) {
        return new Fault(
                FaultKind.MISALIGNED,
                lane,
                "misaligned " + access + " of " + bytes + " bytes of " + where + " is no multiple of " + bytes);
    }

    private Allocation window(long address) {
        long window = address >>> WINDOW_BITS;
        Allocation[] table = windows;
        return window < table.length ? table[(int) window] : null;
    }

    static String hex(long address) {
        return "0x" + Long.toHexString(address);
    }
}
