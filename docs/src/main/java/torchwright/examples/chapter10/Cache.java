package torchwright.examples.chapter10;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A cache as a thought: lines of 64 bytes, of which the one that was used longest ago makes room for the next.
 *
 * <p>A real cache is less free in its choice, and looks ahead. What it cannot do is keep more than fits.
 */
final class Cache {
    private static final int FLOATS_IN_A_LINE = 16;

    private final Map<Integer, Boolean> lines = new LinkedHashMap<>(16, 0.75f, true);
    private final int capacity;
    private long misses;

    /** A cache of so many kilobytes. */
    Cache(int kilobytes) {
        this.capacity = kilobytes * 1024 / (FLOATS_IN_A_LINE * Float.BYTES);
    }

    /** Uses the element at a position; it is brought from memory if its line is not here. */
    void use(int position) {
        if (lines.put(position / FLOATS_IN_A_LINE, true) == null) {
            misses++;
            if (lines.size() > capacity) {
                lines.remove(lines.keySet().iterator().next());
            }
        }
    }

    /** How many lines had to be brought from memory. */
    long misses() {
        return misses;
    }
}
