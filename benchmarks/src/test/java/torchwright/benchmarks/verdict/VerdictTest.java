package torchwright.benchmarks.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import torchwright.benchmarks.result.Entry;
import torchwright.benchmarks.result.Sample;
import torchwright.benchmarks.result.Samples;

class VerdictTest {
    private static final Entry A = new Entry("add 1", "torchwright", 1);
    private static final Entry A_THEIRS = new Entry("add 1", "djl", 1);
    private static final Entry B = new Entry("add 2", "torchwright", 1);
    private static final Entry B_THEIRS = new Entry("add 2", "djl", 1);

    @Test
    void aTargetIsMetWhenEveryComparisonReachesIt() {
        Verdict verdict =
                Verdict.of(target(2), samples(sample(A, 10), sample(A_THEIRS, 20), sample(B, 1), sample(B_THEIRS, 8)));
        assertEquals(Verdict.Outcome.MET, verdict.outcome());
        assertEquals(2, verdict.met());
    }

    @Test
    void oneComparisonBelowMissesIt() {
        Verdict verdict = Verdict.of(
                target(2.01), samples(sample(A, 10), sample(A_THEIRS, 20), sample(B, 1), sample(B_THEIRS, 8)));
        assertEquals(Verdict.Outcome.MISSED, verdict.outcome());
        assertEquals(1, verdict.met());
        assertEquals(OptionalDouble.of(2), verdict.worst());
    }

    @Test
    void theMeanOfRatiosIsGeometric() {
        Verdict verdict =
                Verdict.of(target(1), samples(sample(A, 10), sample(A_THEIRS, 20), sample(B, 1), sample(B_THEIRS, 8)));
        assertEquals(4, verdict.mean().getAsDouble(), 1e-12);
    }

    @Test
    void aMissingPeerIsNeitherMetNorMissed() {
        Verdict verdict = Verdict.of(target(2), samples(sample(A, 10), sample(B, 1)));
        assertEquals(Verdict.Outcome.NOT_MEASURED, verdict.outcome());
        assertTrue(verdict.worst().isEmpty());
        assertTrue(verdict.mean().isEmpty());
    }

    @Test
    void aTargetIsJudgedByWhatWasMeasuredOfIt() {
        Verdict verdict = Verdict.of(target(2), samples(sample(A, 10), sample(A_THEIRS, 30), sample(B, 1)));
        assertEquals(Verdict.Outcome.MET, verdict.outcome());
        assertEquals(1, verdict.findings().size());
        assertEquals(List.of(3.0), verdict.findings().get(0).spread());
    }

    @Test
    void aCeilingIsWhatSomethingAddsToSomethingElse() {
        Samples samples = samples(new Sample(A, 0, 150, 400), new Sample(B, 0, 90, 120));
        assertEquals(
                OptionalDouble.of(60), ceiling(Ceiling.Quantity.NANOSECONDS).cost(samples));
        assertEquals(OptionalDouble.of(280), ceiling(Ceiling.Quantity.BYTES).cost(samples));
    }

    @Test
    void aCeilingWithoutItsBaseIsNotMeasured() {
        assertTrue(ceiling(Ceiling.Quantity.NANOSECONDS)
                .cost(samples(sample(A, 150)))
                .isEmpty());
        assertTrue(ceiling(Ceiling.Quantity.BYTES)
                .cost(samples(sample(A, 150), sample(B, 90)))
                .isEmpty());
    }

    @Test
    void noTargetComparesAnEntryWithItself() {
        for (Target target : Targets.ratios()) {
            for (Comparison comparison : target.comparisons()) {
                assertTrue(!comparison.ours().equals(comparison.theirs()), target.work());
                assertEquals(comparison.ours().work(), comparison.theirs().work());
            }
        }
    }

    private static Ceiling ceiling(Ceiling.Quantity quantity) {
        return new Ceiling("bookkeeping", quantity, A, Optional.of(B), 100);
    }

    private static Target target(double atLeast) {
        return new Target(
                "additions", "PyTorch", atLeast, List.of(new Comparison(A, A_THEIRS), new Comparison(B, B_THEIRS)));
    }

    private static Samples samples(Sample... samples) {
        return new Samples(List.of(samples));
    }

    private static Sample sample(Entry entry, double nanos) {
        return new Sample(entry, 0, nanos, Double.NaN);
    }
}
