package torchwright.benchmarks.verdict;

import java.util.Optional;
import java.util.OptionalDouble;
import torchwright.benchmarks.result.Entry;
import torchwright.benchmarks.result.Samples;

/**
 * What something may cost at most, whoever else there is.
 *
 * @param work     what is done, in words
 * @param quantity what it costs
 * @param entry    where it was measured
 * @param without  what is to be subtracted: the same without what is asked for
 * @param atMost   the most it may cost, in the quantity's unit
 */
public record Ceiling(String work, Quantity quantity, Entry entry, Optional<Entry> without, double atMost) {
    /** What something costs. */
    public enum Quantity {
        /** Time. */
        NANOSECONDS("ns"),
        /** Memory on Java's heap. */
        BYTES("bytes");

        private final String unit;

        Quantity(String unit) {
            this.unit = unit;
        }

        /** {@return the unit, as it is written after a number} */
        public String unit() {
            return unit;
        }
    }

    /**
     * {@return what it costs; empty if it was not measured}
     *
     * @param samples what was measured
     */
    public OptionalDouble cost(Samples samples) {
        OptionalDouble with = measured(samples, entry);
        if (with.isEmpty() || without.isEmpty()) {
            return with;
        }
        OptionalDouble base = measured(samples, without.get());
        return base.isEmpty() ? base : OptionalDouble.of(with.getAsDouble() - base.getAsDouble());
    }

    private OptionalDouble measured(Samples samples, Entry what) {
        return quantity == Quantity.BYTES ? samples.bytes(what) : samples.nanos(what);
    }
}
