package torchwright.cuda.emulator;

import java.util.Arrays;
import torchwright.cuda.Dim3;

/** The shared memory of a block, with notes of which bytes were written and, if wanted, who touched them. */
final class SharedMemory {
    private final byte[] data;
    private final byte[] written;
    private final RaceDetector races;
    private final Program program;

    SharedMemory(Program program, int bytes, Dim3 block, EmulatorOptions options) {
        this.program = program;
        this.data = new byte[bytes];
        this.written = options.checkUninitialised() ? new byte[bytes] : null;
        this.races = options.checkRaces() && bytes > 0 ? new RaceDetector(program, bytes, block) : null;
    }

    /** Gets ready for a new block: nothing is written, nobody has touched it. */
    void clear() {
        Arrays.fill(data, (byte) 0xCB);
        if (written != null) {
            Arrays.fill(written, (byte) 0);
        }
        if (races != null) {
            races.clear();
        }
    }

    byte[] data() {
        return data;
    }

    /** {@return the position of an address that a lane reads} */
    int forLoad(Warp warp, int lane, long address, int bytes) {
        int at = reach(address, bytes, lane, "read");
        requireWritten(warp, at, bytes, lane);
        if (races != null) {
            races.read(at, bytes, warp.thread(lane), warp.pc(), lane);
        }
        return at;
    }

    /** {@return the position of an address that a lane writes; the bytes count as written} */
    int forStore(Warp warp, int lane, long address, int bytes) {
        int at = reach(address, bytes, lane, "write");
        if (written != null) {
            Bytes.mark(written, at, bytes);
        }
        if (races != null) {
            races.write(at, bytes, warp.thread(lane), warp.pc(), lane);
        }
        return at;
    }

    /** {@return the position of an address that a lane changes atomically} */
    int forAtomic(Warp warp, int lane, long address, int bytes) {
        int at = reach(address, bytes, lane, "atomic access");
        requireWritten(warp, at, bytes, lane);
        if (races != null) {
            races.write(at, bytes, warp.thread(lane), ~warp.pc(), lane);
        }
        return at;
    }

    /** {@return the position that an asynchronous copy will write} */
    int forCopy(Warp warp, int lane, long address, int bytes) {
        int at = reach(address, bytes, lane, "asynchronous write");
        if (races != null) {
            races.copyBegins(at, bytes, warp.thread(lane), warp.pc(), lane);
        }
        return at;
    }

    /** An asynchronous copy has arrived. */
    void copied(int thread, int at, int bytes, int pc) {
        if (written != null) {
            Bytes.mark(written, at, bytes);
        }
        if (races != null) {
            races.copyEnds(at, bytes, thread, pc);
        }
    }

    void barrier(int[] warps, int count) {
        if (races != null) {
            races.barrier(warps, count);
        }
    }

    void warpBarrier(int warp) {
        if (races != null) {
            races.warpBarrier(warp);
        }
    }

    private void requireWritten(Warp warp, int at, int bytes, int lane) {
        if (written != null && !Bytes.isMarked(written, at, bytes)) {
            notWritten(warp, at, bytes, lane);
        }
    }

    private void notWritten(Warp warp, int at, int bytes, int lane) {
        Fault fault = new Fault(
                FaultKind.UNINITIALISED,
                lane,
                warp.pc(),
                "uninitialised read of " + bytes + " bytes of shared memory: byte " + at + program.sharedVariable(at)
                        + " was not written by this block");
        if (races == null) {
            throw fault;
        }
        warp.block().defer(warp, fault);
    }

    private int reach(long address, int bytes, int lane, String access) {
        if (address < 0 || address + bytes > data.length || (address & bytes - 1) != 0) {
            throw refused(address, bytes, lane, access);
        }
        return (int) address;
    }

    private Fault refused(long address, int bytes, int lane, String access) {
        return address < 0 || address + bytes > data.length
                ? new Fault(
                        FaultKind.OUT_OF_BOUNDS,
                        lane,
                        "out-of-bounds " + access + " of " + bytes + " bytes of shared memory: byte " + address + " of "
                                + data.length)
                : GlobalMemory.misaligned(access, bytes, "shared memory: byte " + address, lane);
    }
}
