package torchwright.cuda.memory;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an allocator has done, at one moment; torch: {@code torch.cuda.memory_stats}.
 *
 * <p>The names are torch's: {@code allocated_bytes.all.current}, {@code segment.small_pool.peak}, {@code num_ooms}. A
 * name of the first kind has a metric, a pool ({@code all}, {@code large_pool}, {@code small_pool}) and one of {@code
 * current}, {@code peak}, {@code allocated} (all that was ever added) and {@code freed}.
 */
public final class MemoryStatistics {
    private final SortedMap<String, Long> values;

    MemoryStatistics(Map<String, Long> values) {
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** {@return all values by their names, in the order of these; sizes in bytes} */
    public SortedMap<String, Long> asMap() {
        return values;
    }

    /**
     * {@return one value, in bytes where it is a size}
     *
     * @param name as torch calls it
     * @throws IllegalArgumentException if there is none of that name
     */
    public long get(String name) {
        Long value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "name: expected one of " + values.keySet() + ", but got \"" + name + "\"");
        }
        return value;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
