package torchwright.cuda.emulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The asynchronous copies of a warp that were begun and not waited for. They are carried out as late as they may be, when
 * their thread waits for them: a kernel that does not wait long enough reads what was there before.
 */
final class AsyncCopies {
    private final Warp warp;
    private final List<Copy> pending = new ArrayList<>();
    private final int[] committed = new int[Warp.LANES];

    // Of the bytes that are written the first ones come from global memory, the rest is zero.
    private record Copy(int lane, int group, Allocation from, int fromAt, int at, int bytes, int filled, int pc) {}

    AsyncCopies(Warp warp) {
        this.warp = warp;
    }

    void clear() {
        pending.clear();
        Arrays.fill(committed, 0);
    }

    void begin(int lane, Allocation from, int fromAt, int at, int bytes, int filled) {
        pending.add(new Copy(lane, committed[lane], from, fromAt, at, bytes, filled, warp.pc()));
    }

    /** Closes the group that copies were added to. */
    void commit(int lane) {
        committed[lane]++;
    }

    /** Waits until at most so many of the newest groups are under way. */
    void await(int lane, int groups) {
        finish(lane, committed[lane] - groups);
    }

    /** Waits for all copies, also those of no group yet. */
    void awaitAll(int lane) {
        finish(lane, Integer.MAX_VALUE);
    }

    private void finish(int lane, int before) {
        for (int i = 0; i < pending.size(); i++) {
            Copy copy = pending.get(i);
            if (copy.lane == lane && copy.group < before) {
                pending.remove(i--);
                SharedMemory shared = warp.block().shared();
                Arrays.fill(shared.data(), copy.at, copy.at + copy.bytes, (byte) 0);
                if (copy.from != null) {
                    System.arraycopy(copy.from.data(), copy.fromAt, shared.data(), copy.at, copy.filled);
                }
                shared.copied(warp.thread(lane), copy.at, copy.bytes, copy.pc);
            }
        }
    }
}
