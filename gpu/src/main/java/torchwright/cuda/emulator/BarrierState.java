package torchwright.cuda.emulator;

/** One of a block's 16 barriers: which warps have arrived since it was last open. */
final class BarrierState {
    /** Stands for the number of threads where a barrier is for all of them. */
    static final int WHOLE_BLOCK = -1;

    private final int[] warps;
    private int count;
    private int expected;
    private int arrivedLanes;
    private int holding;

    BarrierState(int warps) {
        this.warps = new int[warps];
    }

    void clear() {
        count = 0;
        arrivedLanes = 0;
        holding = 0;
    }

    void add(int warp, int threads, int lanes, int holds) {
        warps[count++] = warp;
        expected = threads;
        arrivedLanes += Integer.bitCount(lanes);
        holding += Integer.bitCount(holds);
    }

    boolean isFull() {
        return count == warps.length;
    }

    int[] warps() {
        return warps;
    }

    int count() {
        return count;
    }

    int expected() {
        return expected;
    }

    /** {@return threads that have arrived; a warp counts as 32, as it does on a device} */
    int threads() {
        return count * Warp.LANES;
    }

    int arrivedLanes() {
        return arrivedLanes;
    }

    int holding() {
        return holding;
    }
}
