package torchwright.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertClose;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import torchwright.kit.SeededTest;
import torchwright.tensor.Tensor;

/** Expected numbers are scikit-learn's. */
class RegressionMetricsTest {
    private static final List<Supplier<Metric>> ALL =
            List.of(MeanSquaredError::new, MeanAbsoluteError::new, R2Score::new);

    private final Tensor targets = Tensor.of(3.0, -0.5, 2.0, 7.0);
    private final Tensor predictions = Tensor.of(2.5, 0.0, 2.0, 8.0);

    private static double measured(Metric metric, Tensor predictions, Tensor targets) {
        metric.update(predictions, targets);
        return metric.compute().item();
    }

    @Test
    void theyAgreeWithScikitLearn() {
        assertEquals(0.375, measured(new MeanSquaredError(), predictions, targets));
        assertEquals(0.5, measured(new MeanAbsoluteError(), predictions, targets));
        assertEquals(0.9486081370449679, measured(new R2Score(), predictions, targets), 1e-15);
    }

    @Test
    void alwaysSayingTheMeanScoresNothing() {
        assertEquals(0, measured(new R2Score(), Tensor.of(2.875, 2.875, 2.875, 2.875), targets), 1e-15);
    }

    @Test
    void aLargeMeanCostsNoDigits() {
        Tensor far = targets.add(1e8);
        assertEquals(0.9486081370449679, measured(new R2Score(), far.add(predictions.sub(targets)), far), 1e-12);
    }

    @Test
    void targetsWithoutSpreadAreHitOrMissed() {
        Tensor same = Tensor.of(2f, 2f);
        assertEquals(1, measured(new R2Score(), same, same));
        assertEquals(0, measured(new R2Score(), Tensor.of(2f, 3f), same));
        assertTrue(Double.isNaN(measured(new R2Score(), Tensor.of(1f), Tensor.of(1f))));
    }

    @Test
    void theScoreOfBatchesIsNotTheMeanOfTheirScores() {
        R2Score score = new R2Score();
        score.update(Tensor.of(1.0, 1.0), Tensor.of(0.0, 2.0));
        score.update(Tensor.of(11.0, 11.0), Tensor.of(10.0, 12.0));
        // Each batch alone scores 0; together they span from 0 to 12: 1 - 4 / 104.
        assertEquals(1 - 4 / 104.0, score.compute().item(), 1e-15);
    }

    @Test
    void aGradientIsNeitherNeededNorKept() {
        for (Supplier<Metric> made : ALL) {
            Metric metric = made.get();
            metric.update(Tensor.of(1f, 2f).requiresGrad_(true).mul(2), Tensor.of(1f, 3f));
            assertFalse(metric.compute().requiresGrad());
        }
    }

    @Test
    void floatsAreAddedUpInDouble() {
        MeanSquaredError error = new MeanSquaredError();
        error.update(Tensor.of(1e4f), Tensor.of(0f));
        for (int i = 0; i < 1_000; i++) {
            error.update(Tensor.of(1f), Tensor.of(0f));
        }
        assertEquals((1e8 + 1_000) / 1_001, error.compute().item(), 1e-9);
    }

    @SeededTest(cases = 50)
    void batchesCountLikeOne(Random random) {
        int rows = 2 + random.nextInt(40);
        Tensor truth = Tensor.of(random.doubles(rows, -5, 50).toArray());
        Tensor said = Tensor.of(random.doubles(rows, -5, 50).toArray());
        int cut = random.nextInt(rows + 1);
        for (Supplier<Metric> made : ALL) {
            Metric whole = made.get();
            whole.update(said, truth);
            Metric parts = made.get();
            parts.update(said.slice(0, 0, cut, 1), truth.slice(0, 0, cut, 1));
            parts.update(said.slice(0, cut, rows, 1), truth.slice(0, cut, rows, 1));
            assertEqual(parts.compute(), whole.compute(), whole.getClass().getSimpleName());
        }
    }

    @SeededTest(cases = 50)
    void theyAreWhatTheirFormulasSay(Random random) {
        int rows = 2 + random.nextInt(40);
        Tensor truth = Tensor.of(random.doubles(rows, -5, 50).toArray());
        Tensor said = truth.add(Tensor.of(random.doubles(rows, -3, 3).toArray()));
        Tensor error = truth.sub(said);
        Metric[] metrics = {new MeanSquaredError(), new MeanAbsoluteError(), new R2Score()};
        for (Metric metric : metrics) {
            metric.update(said.view(rows, 1), truth.view(rows, 1));
        }
        assertClose(metrics[0].compute(), error.pow(2).mean());
        assertClose(metrics[1].compute(), error.abs().mean());
        Tensor spread = truth.sub(truth.mean()).pow(2).sum();
        assertClose(metrics[2].compute(), error.pow(2).sum().div(spread).rsub(1));
    }

    @Test
    void aResetForgetsEverything() {
        for (Supplier<Metric> made : ALL) {
            Metric metric = made.get();
            metric.update(Tensor.of(5f, 6f), Tensor.of(1f, 1f));
            metric.reset();
            assertEquals(measured(made.get(), predictions, targets), measured(metric, predictions, targets));
        }
    }

    @Test
    void withoutExamplesThereIsNoScore() {
        for (Supplier<Metric> made : ALL) {
            assertThrows(IllegalStateException.class, made.get()::compute);
        }
    }

    @Test
    void aBatchThatDoesNotFitCountsForNothing() {
        for (Supplier<Metric> made : ALL) {
            Metric metric = made.get();
            assertRefused(
                    "predictions and targets: expected one shape, but got [2, 1] and [2]",
                    () -> metric.update(Tensor.ones(2, 1), Tensor.ones(2)));
            assertThrows(IllegalStateException.class, metric::compute);
        }
        assertRefused(
                "targets: expected one output an example, shape [N] or [N, 1], but got [2, 3]",
                () -> new R2Score().update(Tensor.ones(2, 3), Tensor.ones(2, 3)));
    }

    private static void assertRefused(String text, Runnable attempt) {
        String message =
                assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
        assertEquals(text, message.lines().findFirst().orElseThrow());
    }
}
