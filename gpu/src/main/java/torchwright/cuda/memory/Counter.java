package torchwright.cuda.memory;

import java.util.Map;

/** A quantity that goes up and down: what it is, what it was at most, and all that was added and taken away. */
final class Counter {
    private long current;
    private long peak;
    private long allocated;
    private long freed;

    void add(long amount) {
        current += amount;
        peak = Math.max(peak, current);
        if (amount > 0) {
            allocated += amount;
        } else {
            freed -= amount;
        }
    }

    long current() {
        return current;
    }

    void resetPeak() {
        peak = current;
    }

    void resetAccumulated() {
        allocated = 0;
        freed = 0;
    }

    void addTo(Map<String, Long> statistics, String name) {
        statistics.put(name + ".current", current);
        statistics.put(name + ".peak", peak);
        statistics.put(name + ".allocated", allocated);
        statistics.put(name + ".freed", freed);
    }
}
