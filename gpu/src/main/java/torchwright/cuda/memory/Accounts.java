package torchwright.cuda.memory;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The books of an allocator: each metric for all blocks, and apart for the large and the small ones. */
final class Accounts {
    private final Map<Metric, Counter> all = counters();
    private final Map<Metric, Counter> large = counters();
    private final Map<Metric, Counter> small = counters();
    private long retries;
    private long outOfMemory;
    private long deviceAllocations;
    private long deviceFrees;

    private static Map<Metric, Counter> counters() {
        Map<Metric, Counter> counters = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            counters.put(metric, new Counter());
        }
        return counters;
    }

    void add(Metric metric, boolean isSmall, long amount) {
        all.get(metric).add(amount);
        (isSmall ? small : large).get(metric).add(amount);
    }

    long current(Metric metric) {
        return all.get(metric).current();
    }

    void countRetry() {
        retries++;
    }

    void countOutOfMemory() {
        outOfMemory++;
    }

    /** Books a new segment. */
    void reserved(boolean isSmall, long bytes) {
        deviceAllocations++;
        add(Metric.SEGMENT, isSmall, 1);
        add(Metric.RESERVED_BYTES, isSmall, bytes);
    }

    /** Books a segment that the device has back. */
    void unreserved(boolean isSmall, long bytes) {
        deviceFrees++;
        add(Metric.SEGMENT, isSmall, -1);
        add(Metric.RESERVED_BYTES, isSmall, -bytes);
    }

    /** Books a block that was lent, or with a sign of -1 one that came back. */
    void lent(Block block, int sign) {
        boolean isSmall = block.pool.small;
        add(Metric.ALLOCATION, isSmall, sign);
        add(Metric.ACTIVE, isSmall, sign);
        add(Metric.ALLOCATED_BYTES, isSmall, sign * block.size);
        add(Metric.ACTIVE_BYTES, isSmall, sign * block.size);
        add(Metric.REQUESTED_BYTES, isSmall, sign * block.requested);
    }

    /** Books free blocks of segments that others of their blocks keep from being freed. */
    void inactive(boolean isSmall, long blocks, long bytes) {
        // What does not change is not booked: it would count as neither allocated nor freed, but cost time.
        if (blocks != 0) {
            add(Metric.INACTIVE_SPLIT, isSmall, blocks);
        }
        if (bytes != 0) {
            add(Metric.INACTIVE_SPLIT_BYTES, isSmall, bytes);
        }
    }

    void resetPeaks() {
        all.values().forEach(Counter::resetPeak);
        large.values().forEach(Counter::resetPeak);
        small.values().forEach(Counter::resetPeak);
    }

    void resetAccumulated() {
        all.values().forEach(Counter::resetAccumulated);
        large.values().forEach(Counter::resetAccumulated);
        small.values().forEach(Counter::resetAccumulated);
        retries = 0;
        outOfMemory = 0;
        deviceAllocations = 0;
        deviceFrees = 0;
    }

    MemoryStatistics snapshot() {
        Map<String, Long> values = new TreeMap<>();
        for (Metric metric : Metric.values()) {
            all.get(metric).addTo(values, metric.label() + ".all");
            large.get(metric).addTo(values, metric.label() + ".large_pool");
            small.get(metric).addTo(values, metric.label() + ".small_pool");
        }
        // Any block may be split, so that none is oversize.
        new Counter().addTo(values, "oversize_allocations");
        new Counter().addTo(values, "oversize_segments");
        values.put("max_split_size", -1L);
        values.put("num_alloc_retries", retries);
        values.put("num_ooms", outOfMemory);
        values.put("num_device_alloc", deviceAllocations);
        values.put("num_device_free", deviceFrees);
        // There is one stream, so nothing waits for another.
        values.put("num_sync_all_streams", 0L);
        return new MemoryStatistics(values);
    }
}
