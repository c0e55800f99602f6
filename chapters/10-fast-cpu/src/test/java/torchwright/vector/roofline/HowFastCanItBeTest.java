package torchwright.vector.roofline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("10.1")
class HowFastCanItBeTest {
    /** Computes 200 operations in the time in which 20 bytes move: the ridge is at 10 FLOP/B. */
    private static final Roofline MACHINE = new Roofline(200e9, 20e9);

    @Test
    void aCopyTakesAsLongAsItsBytes() {
        Work copy = new Work(0, 40e9);
        assertSeconds(2, copy, "40 GB at 20 GB/s; there is nothing to compute");
    }

    @Test
    void workOnNextToNothingTakesAsLongAsItsArithmetic() {
        Work counting = new Work(600e9, 0);
        assertSeconds(3, counting, "600 billion operations at 200 billion a second; nothing moves");
    }

    @Test
    void aSumOfTwoTensorsWaitsForMemory() {
        Work add = Work.elementwise(1_000_000_000, 2, 1);
        assertSeconds(0.6, add, "12 GB move in 0.6 s, and the sums would take 0.005 s: they are done meanwhile");
    }

    @Test
    void aLargeProductWaitsForTheCore() {
        Work product = Work.product(1000, 1000, 1000);
        assertSeconds(0.01, product, "2 billion operations take 0.01 s, and the 12 MB move in 0.0006 s meanwhile");
    }

    @Test
    void atTheRidgeBothTakeEquallyLong() {
        Work balanced = new Work(MACHINE.ridge() * 7e9, 7e9);
        assertSeconds(0.35, balanced, "computing takes 0.35 s, moving takes 0.35 s, and both go on at once");
    }

    @SeededTest(cases = 200)
    void noWorkIsFasterThanEitherLimit(Random random) {
        Roofline machine = new Roofline(1e9 + random.nextDouble() * 1e12, 1e9 + random.nextDouble() * 1e11);
        Work work = new Work(random.nextDouble() * 1e12, random.nextDouble() * 1e12);
        double seconds = machine.leastSeconds(work);
        double reachedPeak = work.flops() / seconds / machine.peak();
        double reachedBandwidth = work.bytes() / seconds / machine.bandwidth();
        String shares = "of " + machine + ", " + work + " would reach " + percent(reachedPeak) + " of the peak and "
                + percent(reachedBandwidth) + " of the bandwidth";
        assertTrue(reachedPeak <= 1 + 1e-12 && reachedBandwidth <= 1 + 1e-12, shares + "; no limit can be passed");
        assertEquals(1, Math.max(reachedPeak, reachedBandwidth), 1e-12, shares + "; one of them is reached in full");
    }

    private static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + " %";
    }

    private static void assertSeconds(double expected, Work work, String why) {
        double actual = MACHINE.leastSeconds(work);
        assertEquals(
                expected,
                actual,
                expected * 1e-12,
                () -> "the least time of " + work + " on " + MACHINE + ": expected " + expected + " s, but got "
                        + actual + " s\n" + why);
    }
}
