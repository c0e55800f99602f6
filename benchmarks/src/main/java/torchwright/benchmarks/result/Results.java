package torchwright.benchmarks.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole run, as it is kept in {@code results.json}.
 *
 * @param machine where and when
 * @param peers   every peer's version, by its name
 * @param leftOut what could not be measured, each with the reason
 * @param samples what was measured
 */
public record Results(Machine machine, Map<String, String> peers, List<String> leftOut, List<Sample> samples) {
    /**
     * Copies the collections.
     *
     * @param machine where and when
     * @param peers   versions by name
     * @param leftOut what could not be measured
     * @param samples what was measured
     */
    public Results {
        peers = Collections.unmodifiableMap(new LinkedHashMap<>(peers));
        leftOut = List.copyOf(leftOut);
        samples = List.copyOf(samples);
    }
}
