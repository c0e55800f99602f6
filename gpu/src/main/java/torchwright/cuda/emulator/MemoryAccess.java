package torchwright.cuda.emulator;

import torchwright.cuda.emulator.PtxVariable.Space;

/** An instruction that reads or writes memory: finds where each lane's bytes are, and counts how they lie. */
abstract class MemoryAccess extends Instruction {
    private final Space space;
    private final int base;
    private final long offset;

    MemoryAccess(Decoding.Place place) {
        this.space = place.space();
        this.base = place.base();
        this.offset = place.offset();
    }

    final long address(Warp warp, int lane) {
        return warp.registers()[base + lane] + offset;
    }

    /** {@return the array that a lane reads from; {@link Warp#reached} tells where in it} */
    final byte[] forLoad(Warp warp, int lane, int bytes) {
        long address = address(warp, lane);
        return switch (spaceOf(address)) {
            case SHARED -> {
                warp.setReached(warp.block().shared().forLoad(warp, lane, sharedOffset(address), bytes));
                yield warp.block().shared().data();
            }
            case LOCAL -> local(warp, lane, address, bytes);
            case PARAM -> parameters(warp, lane, address, bytes);
            default -> {
                Allocation allocation = warp.block().launch().memory().forLoad(address, bytes, lane);
                warp.setReached((int) (address - allocation.base()));
                yield data(allocation, bytes, lane);
            }
        };
    }

    /** {@return the array that a lane writes to; {@link Warp#reached} tells where in it} */
    final byte[] forStore(Warp warp, int lane, int bytes) {
        long address = address(warp, lane);
        return switch (spaceOf(address)) {
            case SHARED -> {
                warp.setReached(warp.block().shared().forStore(warp, lane, sharedOffset(address), bytes));
                yield warp.block().shared().data();
            }
            case LOCAL -> local(warp, lane, address, bytes);
            case PARAM -> throw new Fault(FaultKind.OUT_OF_BOUNDS, lane, "write to the parameters of the launch");
            default -> {
                Allocation allocation = warp.block().launch().memory().forStore(address, bytes, lane);
                warp.setReached((int) (address - allocation.base()));
                yield data(allocation, bytes, lane);
            }
        };
    }

    /** {@return the space that an address points to: the instruction's, or for a generic one the address's} */
    final Space spaceOf(long address) {
        if (space != Space.GENERIC) {
            return space;
        }
        if (GlobalMemory.isGlobal(address)) {
            return Space.GLOBAL;
        }
        return switch ((int) (address >>> 32)) {
            case 1 -> Space.SHARED;
            case 2 -> Space.LOCAL;
            case 3 -> Space.PARAM;
            default -> Space.GLOBAL;
        };
    }

    final long sharedOffset(long address) {
        return space == Space.GENERIC ? address - GlobalMemory.SHARED_WINDOW : address & 0xFFFF_FFFFL;
    }

    // Another thread of the host may free memory while a kernel runs; that is an error of the program.
    static byte[] data(Allocation allocation, int bytes, int lane) {
        byte[] data = allocation.data();
        if (data == null) {
            throw new Fault(FaultKind.USE_AFTER_FREE, lane, "use after free: access of " + bytes + " bytes");
        }
        return data;
    }

    private byte[] local(Warp warp, int lane, long address, int bytes) {
        int size = warp.block().launch().program().localBytes();
        long at = space == Space.GENERIC ? address - GlobalMemory.LOCAL_WINDOW : address & 0xFFFF_FFFFL;
        if (at < 0 || at + bytes > size) {
            throw new Fault(
                    FaultKind.OUT_OF_BOUNDS,
                    lane,
                    "out-of-bounds access of " + bytes + " bytes of local memory: byte " + at + " of " + size);
        }
        if ((at & bytes - 1) != 0) {
            throw GlobalMemory.misaligned("access", bytes, "local memory: byte " + at, lane);
        }
        warp.setReached(lane * size + (int) at);
        return warp.local();
    }

    private byte[] parameters(Warp warp, int lane, long address, int bytes) {
        Allocation parameters = warp.block().launch().parameters();
        long at = space == Space.GENERIC ? address - GlobalMemory.PARAM_WINDOW : address;
        if (at < 0 || at + bytes > parameters.bytes()) {
            throw new Fault(
                    FaultKind.OUT_OF_BOUNDS,
                    lane,
                    "out-of-bounds read of " + bytes + " bytes of parameters: byte " + at + " of "
                            + parameters.bytes());
        }
        warp.setReached((int) at);
        return parameters.data();
    }

    /** Counts the sectors or banks that an access of some lanes touches. */
    final void count(Warp warp, int lanes, int bytes) {
        Counters counters = warp.counters();
        if (counters == null) {
            return;
        }
        Space seen = spaceOf(address(warp, Integer.numberOfTrailingZeros(lanes)));
        if (seen == Space.GLOBAL) {
            counters.global(warp.pc(), addresses(warp, lanes, counters), Integer.bitCount(lanes), bytes);
        } else if (seen == Space.SHARED) {
            counters.shared(warp.pc(), addresses(warp, lanes, counters), Integer.bitCount(lanes), bytes);
        }
    }

    private long[] addresses(Warp warp, int lanes, Counters counters) {
        long[] addresses = counters.addresses();
        int n = 0;
        for (int m = lanes; m != 0; m &= m - 1) {
            addresses[n++] = address(warp, Integer.numberOfTrailingZeros(m));
        }
        return addresses;
    }
}
