package torchwright.benchmarks.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** All that was measured, and the arithmetic on it: medians, because a single slow fork says more about its neighbours. */
public final class Samples {
    private final Map<Entry, List<Sample>> byEntry = new LinkedHashMap<>();

    /**
     * Gathers samples.
     *
     * @param samples in any order
     */
    public Samples(Collection<Sample> samples) {
        samples.forEach(this::add);
    }

    /** Gathers none yet. */
    public Samples() {}

    /**
     * Adds one.
     *
     * @param sample a measurement
     */
    public void add(Sample sample) {
        byEntry.computeIfAbsent(sample.entry(), entry -> new ArrayList<>()).add(sample);
    }

    /** {@return every sample, those of one entry together} */
    public List<Sample> all() {
        return byEntry.values().stream().flatMap(List::stream).toList();
    }

    /** {@return what was measured, in the order of its first sample} */
    public List<Entry> entries() {
        return List.copyOf(byEntry.keySet());
    }

    /**
     * {@return the median time in nanoseconds; empty if the entry was not measured}
     *
     * @param entry what was measured
     */
    public OptionalDouble nanos(Entry entry) {
        return median(entry, Sample::nanos);
    }

    /**
     * {@return the median of the bytes allocated; empty if that was not measured}
     *
     * @param entry what was measured
     */
    public OptionalDouble bytes(Entry entry) {
        return median(entry, Sample::bytes);
    }

    /**
     * How many times faster one is than another. Where both were measured in the same rounds, each round gives a ratio,
     * and this is their median: what slows the machine for some minutes slows both. Otherwise it is the ratio of the
     * medians.
     *
     * @param ours   whose speed is the dividend
     * @param theirs whose speed is the divisor
     * @return their time divided by ours; empty if one is missing
     */
    public OptionalDouble speedup(Entry ours, Entry theirs) {
        double[] ratios = ratios(ours, theirs);
        if (ratios.length > 0) {
            return OptionalDouble.of(Median.of(ratios));
        }
        OptionalDouble mine = nanos(ours);
        OptionalDouble other = nanos(theirs);
        return mine.isEmpty() || other.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(other.getAsDouble() / mine.getAsDouble());
    }

    /**
     * {@return the ratios of single rounds, from the smallest to the largest}
     *
     * @param ours   whose speed is the dividend
     * @param theirs whose speed is the divisor
     */
    public double[] ratios(Entry ours, Entry theirs) {
        Map<Integer, Double> mine = byRound(ours);
        Map<Integer, Double> other = byRound(theirs);
        return mine.entrySet().stream()
                .filter(round -> other.containsKey(round.getKey()))
                .mapToDouble(round -> other.get(round.getKey()) / round.getValue())
                .sorted()
                .toArray();
    }

    private Map<Integer, Double> byRound(Entry entry) {
        Map<Integer, Double> nanos = new TreeMap<>();
        byEntry.getOrDefault(entry, List.of()).forEach(sample -> nanos.put(sample.round(), sample.nanos()));
        return nanos;
    }

    private OptionalDouble median(Entry entry, ToDoubleFunction<Sample> quantity) {
        double[] values = byEntry.getOrDefault(entry, List.of()).stream()
                .mapToDouble(quantity)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Median.of(values));
    }
}
