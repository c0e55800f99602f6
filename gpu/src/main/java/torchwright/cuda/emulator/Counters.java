package torchwright.cuda.emulator;

import java.util.Arrays;

/** What one executor counts, for each position of a program. */
final class Counters {
    private static final int SECTOR_BITS = 5;
    private static final int BANKS = 32;

    private final long[] executed;
    private final long[] lanes;
    private final long[] diverged;
    private final long[] sectors;
    private final long[] idealSectors;
    private final long[] passes;
    private final long[] idealPasses;
    private final long[] addresses = new long[Warp.LANES];
    private final long[] seen = new long[Warp.LANES * 4];

    Counters(int positions) {
        executed = new long[positions];
        lanes = new long[positions];
        diverged = new long[positions];
        sectors = new long[positions];
        idealSectors = new long[positions];
        passes = new long[positions];
        idealPasses = new long[positions];
    }

    void executed(int pc, int mask) {
        executed[pc]++;
        lanes[pc] += Integer.bitCount(mask);
    }

    void diverged(int pc) {
        diverged[pc]++;
    }

    /** {@return where the addresses of an access are put before it is counted} */
    long[] addresses() {
        return addresses;
    }

    /** Counts the sectors of 32 bytes that an access of some lanes to global memory touches. */
    void global(int pc, long[] at, int count, int bytes) {
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            distinct = addDistinct(at[i] >>> SECTOR_BITS, distinct);
        }
        sectors[pc] += distinct;
        idealSectors[pc] += Math.min(distinct, (count * bytes + 31) / 32);
    }

    // Note [Bank conflicts]
    // Shared memory has 32 banks of 4 bytes. An access takes as many passes as the fullest bank has different words.
    // Wider accesses are served half a warp (8 bytes) or a quarter (16 bytes) at a time.

    /** Counts the passes that an access of some lanes to shared memory takes. */
    void shared(int pc, long[] at, int count, int bytes) {
        int together = bytes <= 4 ? 32 : bytes == 8 ? 16 : 8;
        int words = Math.max(1, bytes / 4);
        for (int first = 0; first < count; first += together) {
            int distinct = 0;
            for (int i = first; i < Math.min(count, first + together); i++) {
                for (int w = 0; w < words; w++) {
                    distinct = addDistinct((at[i] & 0xFFFF_FFFFL) / 4 + w, distinct);
                }
            }
            int[] perBank = new int[BANKS];
            int most = 1;
            for (int i = 0; i < distinct; i++) {
                most = Math.max(most, ++perBank[(int) (seen[i] % BANKS)]);
            }
            passes[pc] += most;
            idealPasses[pc]++;
        }
    }

    private int addDistinct(long value, int count) {
        // Neighbouring lanes mostly touch neighbouring places: looking from the end finds them at once.
        for (int i = count - 1; i >= 0; i--) {
            if (seen[i] == value) {
                return count;
            }
        }
        seen[count] = value;
        return count + 1;
    }

    /** Adds what another executor has counted. */
    void add(Counters other) {
        add(executed, other.executed);
        add(lanes, other.lanes);
        add(diverged, other.diverged);
        add(sectors, other.sectors);
        add(idealSectors, other.idealSectors);
        add(passes, other.passes);
        add(idealPasses, other.idealPasses);
    }

    private static void add(long[] to, long[] from) {
        Arrays.setAll(to, i -> to[i] + from[i]);
    }

    Profile.Counts at(int pc) {
        return new Profile.Counts(
                executed[pc], lanes[pc], diverged[pc], sectors[pc], idealSectors[pc], passes[pc], idealPasses[pc]);
    }
}
