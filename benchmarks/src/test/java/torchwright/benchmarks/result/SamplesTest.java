package torchwright.benchmarks.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final Entry OURS = new Entry("add 10", "torchwright", 1);
    private static final Entry THEIRS = new Entry("add 10", "loops", 1);

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertEquals(3, Median.of(9, 1, 3));
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertEquals(2.5, Median.of(4, 1, 3, 2));
    }

    @Test
    void theMedianOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, Median::of);
    }

    @Test
    void theMedianLeavesItsArgumentsInTheirOrder() {
        double[] values = {3, 1, 2};
        Median.of(values);
        assertArrayEquals(new double[] {3, 1, 2}, values);
    }

    @Test
    void aSlowRoundDoesNotMoveTheMedian() {
        Samples samples = new Samples(List.of(sample(OURS, 0, 10), sample(OURS, 1, 500), sample(OURS, 2, 11)));
        assertEquals(OptionalDouble.of(11), samples.nanos(OURS));
    }

    @Test
    void speedupIsTheirTimeDividedByOurs() {
        Samples samples = new Samples(List.of(sample(OURS, 0, 10), sample(THEIRS, 0, 25)));
        assertEquals(OptionalDouble.of(2.5), samples.speedup(OURS, THEIRS));
        assertEquals(OptionalDouble.of(0.4), samples.speedup(THEIRS, OURS));
    }

    @Test
    void whatSlowsAWholeRoundLeavesTheRatio() {
        Samples samples = new Samples(List.of(
                sample(OURS, 0, 10),
                sample(THEIRS, 0, 20),
                sample(OURS, 1, 100),
                sample(THEIRS, 1, 200),
                sample(OURS, 2, 10),
                sample(THEIRS, 2, 20)));
        assertEquals(OptionalDouble.of(2), samples.speedup(OURS, THEIRS));
        assertArrayEquals(new double[] {2, 2, 2}, samples.ratios(OURS, THEIRS));
    }

    @Test
    void roundsAreComparedWithThemselvesOnly() {
        Samples samples = new Samples(List.of(sample(OURS, 0, 10), sample(OURS, 1, 1000), sample(THEIRS, 0, 30)));
        assertEquals(OptionalDouble.of(3), samples.speedup(OURS, THEIRS));
    }

    @Test
    void withoutACommonRoundMediansAreCompared() {
        Samples samples = new Samples(List.of(sample(OURS, 0, 10), sample(OURS, 1, 20), sample(THEIRS, 2, 30)));
        assertEquals(OptionalDouble.of(2), samples.speedup(OURS, THEIRS));
    }

    @Test
    void whatWasNotMeasuredHasNoNumber() {
        Samples samples = new Samples(List.of(sample(OURS, 0, 10)));
        assertTrue(samples.nanos(THEIRS).isEmpty());
        assertTrue(samples.speedup(OURS, THEIRS).isEmpty());
        assertTrue(samples.bytes(OURS).isEmpty());
    }

    @Test
    void bytesAreTakenWhereTheyWereCounted() {
        Samples samples = new Samples(List.of(sample(OURS, 0, 10), new Sample(OURS, 1, 10, 96)));
        assertEquals(OptionalDouble.of(96), samples.bytes(OURS));
    }

    @Test
    void aTimeIsAPositiveNumber() {
        assertThrows(IllegalArgumentException.class, () -> sample(OURS, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> sample(OURS, 0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> sample(OURS, 0, Double.POSITIVE_INFINITY));
    }

    private static Sample sample(Entry entry, int round, double nanos) {
        return new Sample(entry, round, nanos, Double.NaN);
    }
}
