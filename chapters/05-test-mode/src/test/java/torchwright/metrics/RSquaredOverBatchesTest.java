package torchwright.metrics;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Tensor;

@Exercise("5.5")
class RSquaredOverBatchesTest {
    private final R2Score score = new R2Score();

    @Test
    void perfectPredictionsScoreOne() {
        add(targets(3, -0.5, 2, 7), predictions(3, -0.5, 2, 7));
        assertScore(1, "no residual");
    }

    @Test
    void alwaysSayingTheMeanScoresZero() {
        add(targets(1, 2, 3, 6), predictions(3, 3, 3, 3));
        assertScore(0, "the residual is as large as the spread, 14");
    }

    @Test
    void theResidualIsComparedWithTheSpread() {
        add(targets(1, 2, 3, 4), predictions(1, 2, 3, 5));
        assertScore(0.8, "residual 1, spread 5 around the mean 2.5");
    }

    @Test
    void worseThanTheMeanIsBelowZero() {
        add(targets(1, 2, 3), predictions(3, 2, 1));
        assertScore(-3, "residual 8, spread 2");
    }

    @Test
    void targetsAndPredictionsAreNotExchanged() {
        add(targets(0, 10), predictions(4, 6));
        assertScore(1 - 32 / 50.0, "residual 32; the spread is that of the targets, 50, not of the predictions, 2");
    }

    @Test
    void batchesAreNotScoredEachForItself() {
        add(targets(0, 1), predictions(1, 0));
        add(targets(10, 11), predictions(11, 10));
        assertScore(
                1 - 4 / 101.0,
                "residual 4, spread 101 around the mean of all targets, 5.5\n"
                        + "each batch for itself would score 1 - 2/0.5 = -3");
    }

    @Test
    void aSmallBatchWeighsWhatItsExamplesWeigh() {
        add(targets(1, 2, 3), predictions(1, 2, 3));
        add(targets(4), predictions(5));
        assertScore(0.8, "residual 1, spread 5 around the mean 2.5; the last batch has one example only");
    }

    @Test
    void anEmptyBatchChangesNothing() {
        add(targets(1, 2, 3, 4), predictions(1, 2, 3, 5));
        add(targets(), predictions());
        assertScore(0.8, "residual 1, spread 5; the second batch is empty");
    }

    @Test
    void targetsFarFromZeroLoseNoDigits() {
        add(targets(1e9 + 1, 1e9 + 2), predictions(1e9 + 1, 1e9 + 2));
        add(targets(1e9 + 3, 1e9 + 4), predictions(1e9 + 3, 1e9 + 5));
        assertScore(
                0.8,
                "residual 1, spread 5 around the mean 1000000002.5\n"
                        + "the sum of the squares minus count * mean^2 is the difference of two numbers near 4e18");
    }

    /** However examples are divided into batches, the score is that of all at once. */
    @SeededTest(cases = 100)
    void theWayTheyAreDividedDoesNotMatter(Random random) {
        score.reset();
        int n = 2 + random.nextInt(40);
        double[] y = random.doubles(n, -5, 5).map(value -> value + 20).toArray();
        double[] p =
                Arrays.stream(y).map(value -> value + random.nextGaussian()).toArray();
        for (int begin = 0; begin < n; ) {
            int end = Math.min(n, begin + random.nextInt(8));
            add(Arrays.copyOfRange(y, begin, end), Arrays.copyOfRange(p, begin, end));
            begin = end;
        }
        double mean = Arrays.stream(y).average().orElseThrow();
        double residual = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            residual += (y[i] - p[i]) * (y[i] - p[i]);
            spread += (y[i] - mean) * (y[i] - mean);
        }
        assertScore(1 - residual / spread, "that is the score of all " + n + " examples at once");
    }

    private static double[] targets(double... values) {
        return values;
    }

    private static double[] predictions(double... values) {
        return values;
    }

    private void add(double[] targets, double[] predictions) {
        score.update(Tensor.of(predictions), Tensor.of(targets));
    }

    private void assertScore(double expected, String why) {
        double actual = score.compute().item();
        if (!(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))) {
            fail("R squared is " + actual + ", expected " + expected + "\n" + why
                    + (Double.isNaN(actual)
                            ? "\nNaN comes of a division by 0: count the target before the mean moves"
                            : ""));
        }
    }
}
