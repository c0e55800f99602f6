package torchwright.benchmarks.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import torchwright.benchmarks.result.Samples;

/**
 * What became of a target.
 *
 * @param target   the target
 * @param findings those of its comparisons that were measured
 */
public record Verdict(Target target, List<Finding> findings) {
    /**
     * A measured comparison.
     *
     * @param comparison the question
     * @param ratio      how many times faster ours is
     * @param spread     the ratios of single rounds, from the smallest to the largest
     */
    public record Finding(Comparison comparison, double ratio, List<Double> spread) {}

    /** What can be said of a target. */
    public enum Outcome {
        /** Every comparison reaches it. */
        MET,
        /** One or more do not. */
        MISSED,
        /** There is nothing to compare with. */
        NOT_MEASURED
    }

    /**
     * Judges a target.
     *
     * @param target  the target
     * @param samples what was measured
     * @return what became of it
     */
    public static Verdict of(Target target, Samples samples) {
        List<Finding> findings = target.comparisons().stream()
                .filter(comparison ->
                        samples.speedup(comparison.ours(), comparison.theirs()).isPresent())
                .map(comparison -> new Finding(
                        comparison,
                        samples.speedup(comparison.ours(), comparison.theirs()).getAsDouble(),
                        Arrays.stream(samples.ratios(comparison.ours(), comparison.theirs()))
                                .boxed()
                                .toList()))
                .toList();
        return new Verdict(target, findings);
    }

    /** {@return whether it was met} */
    public Outcome outcome() {
        if (findings.isEmpty()) {
            return Outcome.NOT_MEASURED;
        }
        return met() == findings.size() ? Outcome.MET : Outcome.MISSED;
    }

    /** {@return how many comparisons reach the target} */
    public int met() {
        return (int) findings.stream().filter(this::isMet).count();
    }

    /**
     * {@return whether a comparison reaches the target}
     *
     * @param finding one of {@link #findings}
     */
    public boolean isMet(Finding finding) {
        return finding.ratio() >= target.atLeast();
    }

    /** {@return the smallest ratio; empty if nothing was measured} */
    public OptionalDouble worst() {
        return findings.stream().mapToDouble(Finding::ratio).min();
    }

    /** {@return the geometric mean of the ratios: twice as fast here and half as fast there are 1 together} */
    public OptionalDouble mean() {
        OptionalDouble mean = findings.stream()
                .mapToDouble(finding -> Math.log(finding.ratio()))
                .average();
        return mean.isEmpty() ? mean : OptionalDouble.of(Math.exp(mean.getAsDouble()));
    }
}
