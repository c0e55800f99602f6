package torchwright.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.testing.TensorAssertions.assertClose;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Expected numbers are scikit-learn's, with all labels and {@code zero_division=0}. */
class ClassMetricsTest {
    private static final int CLASSES = 4;
    private static final List<Supplier<Metric>> ALL = List.of(
            () -> new ConfusionMatrix(CLASSES),
            Accuracy::new,
            () -> new Precision(CLASSES, Average.NONE),
            () -> new Precision(CLASSES, Average.MACRO),
            () -> new Recall(CLASSES, Average.WEIGHTED),
            () -> new Recall(CLASSES, Average.NONE),
            () -> new F1(CLASSES, Average.MICRO),
            () -> new F1(CLASSES, Average.MACRO),
            () -> new F1(CLASSES, Average.NONE));

    // Class 3 occurs once and is never predicted.
    private final Tensor targets = Tensor.of(0, 0, 0, 1, 1, 2, 2, 2, 2, 3);
    private final Tensor predictions = Tensor.of(0, 1, 0, 1, 1, 2, 2, 0, 1, 0);

    private Tensor measured(Metric metric) {
        metric.update(predictions, targets);
        return metric.compute();
    }

    private static Tensor scores(int rows, Random random) {
        return Tensor.randn(new Generator().manualSeed(random.nextLong()), Shape.of(rows, CLASSES), DType.FLOAT32);
    }

    private static Tensor labels(int rows, Random random) {
        return Tensor.of(random.longs(rows, 0, CLASSES).toArray());
    }

    @Test
    void theRowIsTheTruthAndTheColumnThePrediction() {
        long[][] expected = {{2, 1, 0, 0}, {0, 2, 0, 0}, {1, 1, 2, 0}, {1, 0, 0, 0}};
        ConfusionMatrix matrix = new ConfusionMatrix(CLASSES);
        assertEqual(measured(matrix), Tensor.of((Object) expected), "the confusion matrix");
        assertEquals(1, matrix.count(3, 0));
        assertEquals(0, matrix.count(0, 3));
    }

    @Test
    void accuracyIsTheShareOnTheDiagonal() {
        assertEqual(measured(new Accuracy()), Tensor.of(0.6), "the accuracy");
    }

    @Test
    void eachClassHasItsOwnScores() {
        assertClose(measured(new Precision(CLASSES, Average.NONE)), Tensor.of(0.5, 0.5, 1.0, 0.0));
        assertClose(measured(new Recall(CLASSES, Average.NONE)), Tensor.of(2 / 3.0, 1.0, 0.5, 0.0));
        assertClose(measured(new F1(CLASSES, Average.NONE)), Tensor.of(4 / 7.0, 2 / 3.0, 2 / 3.0, 0.0));
    }

    @Test
    void macroWeighsClassesAlike() {
        assertClose(measured(new Precision(CLASSES, Average.MACRO)), Tensor.of(0.5));
        assertClose(measured(new Recall(CLASSES, Average.MACRO)), Tensor.of(0.5416666666666666));
        assertClose(measured(new F1(CLASSES, Average.MACRO)), Tensor.of(0.4761904761904762));
    }

    @Test
    void weightedWeighsThemByTheirTrueNumber() {
        assertClose(measured(new Precision(CLASSES, Average.WEIGHTED)), Tensor.of(0.65));
        assertClose(measured(new Recall(CLASSES, Average.WEIGHTED)), Tensor.of(0.6));
        assertClose(measured(new F1(CLASSES, Average.WEIGHTED)), Tensor.of(0.5714285714285714));
    }

    @Test
    void microCountsAllClassesTogetherWhichIsTheAccuracy() {
        assertEqual(measured(new Precision(CLASSES, Average.MICRO)), Tensor.of(0.6), "precision");
        assertEqual(measured(new Recall(CLASSES, Average.MICRO)), Tensor.of(0.6), "recall");
        assertEqual(measured(new F1(CLASSES, Average.MICRO)), Tensor.of(0.6), "F1");
    }

    @Test
    void scoresStandForTheClassOfTheLargest() {
        Tensor rows = Tensor.of(new float[][] {{0.1f, 0.7f, 0.2f, 0f}, {3, -1, 0, 2}});
        ConfusionMatrix matrix = new ConfusionMatrix(CLASSES);
        matrix.update(rows.requiresGrad_(true), Tensor.of(1, 3));
        assertEquals(1, matrix.count(1, 1));
        assertEquals(1, matrix.count(3, 0));
        assertFalse(matrix.compute().requiresGrad());
    }

    @Test
    void twoClassesMayBeTruthValues() {
        Recall recall = new Recall(2, Average.NONE);
        recall.update(Tensor.of(true, false, true), Tensor.of(true, true, false));
        assertEqual(recall.compute(), Tensor.of(0.0, 0.5), "the recall");
    }

    @SeededTest(cases = 30)
    void batchesCountLikeOne(Random random) {
        int rows = 1 + random.nextInt(60);
        Tensor scores = scores(rows, random);
        Tensor truth = labels(rows, random);
        int cut = random.nextInt(rows + 1);
        for (Supplier<Metric> made : ALL) {
            Metric whole = made.get();
            whole.update(scores, truth);
            Metric parts = made.get();
            parts.update(scores.slice(0, 0, cut, 1), truth.slice(0, 0, cut, 1));
            parts.update(scores.slice(0, cut, rows, 1), truth.slice(0, cut, rows, 1));
            assertEqual(parts.compute(), whole.compute(), whole.getClass().getSimpleName());
        }
    }

    @SeededTest(cases = 50)
    void scoresKeepTheirLaws(Random random) {
        int rows = 1 + random.nextInt(40);
        Tensor scores = scores(rows, random);
        Tensor truth = labels(rows, random);
        Metric accuracy = new Accuracy();
        Metric recall = new Recall(CLASSES, Average.WEIGHTED);
        Metric precision = new Precision(CLASSES, Average.NONE);
        Metric recalls = new Recall(CLASSES, Average.NONE);
        Metric f1 = new F1(CLASSES, Average.NONE);
        for (Metric metric : List.of(accuracy, recall, precision, recalls, f1)) {
            metric.update(scores, truth);
        }
        assertEquals(accuracy.compute().item(), recall.compute().item(), 1e-12, "weighted recall is the accuracy");
        double[] p = precision.compute().toDoubles();
        double[] r = recalls.compute().toDoubles();
        double[] f = f1.compute().toDoubles();
        for (int c = 0; c < CLASSES; c++) {
            double harmonic = p[c] + r[c] == 0 ? 0 : 2 * p[c] * r[c] / (p[c] + r[c]);
            assertEquals(harmonic, f[c], 1e-12, "F1 is the harmonic mean");
        }
    }

    @Test
    void aResetForgetsEverything() {
        for (Supplier<Metric> made : ALL) {
            Metric metric = made.get();
            metric.update(Tensor.of(0, 1), Tensor.of(1, 1));
            metric.reset();
            assertEqual(
                    measured(metric), measured(made.get()), metric.getClass().getSimpleName());
        }
    }

    @Test
    void withoutExamplesThereIsNoScore() {
        Metric metric = new Precision(CLASSES, Average.MACRO);
        metric.update(Tensor.of(new long[0]), Tensor.of(new long[0]));
        assertThrows(IllegalStateException.class, metric::compute);
        assertThrows(IllegalStateException.class, new Accuracy()::compute);
        assertEqual(new ConfusionMatrix(1).compute(), Tensor.zeros(Shape.of(1, 1), DType.INT64), "no counts");
    }

    @Test
    void aBatchThatDoesNotFitCountsForNothing() {
        ConfusionMatrix matrix = new ConfusionMatrix(CLASSES);
        assertRefused(
                "targets: expected classes from 0 to 3, but got 4 at position 1",
                () -> matrix.update(Tensor.of(0, 0), Tensor.of(0, 4)));
        assertRefused(
                "predictions: expected classes from 0 to 3, but got -1 at position 2",
                () -> matrix.update(Tensor.of(0, 0, -1), Tensor.of(0, 0, 0)));
        assertRefused(
                "predictions and targets: expected as many of each, but got the shapes [2] and [3]",
                () -> matrix.update(Tensor.of(0, 0), Tensor.of(0, 0, 0)));
        assertRefused(
                "predictions: expected one score for each of 4 classes, but got 3 columns, shape [2, 3]",
                () -> matrix.update(Tensor.ones(2, 3), Tensor.of(0, 0)));
        assertRefused(
                "targets: expected class numbers of dtype int64 or bool, but got torch.float32",
                () -> matrix.update(Tensor.of(0, 0), Tensor.of(0f, 0f)));
        assertRefused(
                "predictions: expected class numbers (int64 or bool, of the targets' shape [2]) or scores (floating"
                        + " point, [N, C] for targets [N]), but got torch.float32 of shape [2]",
                () -> matrix.update(Tensor.of(0f, 1f), Tensor.of(0, 1)));
        assertEqual(matrix.compute(), Tensor.zeros(Shape.of(CLASSES, CLASSES), DType.INT64), "nothing counted");
        assertRefused("classes: expected at least 1, but got 0", () -> new ConfusionMatrix(0));
    }

    private static void assertRefused(String text, Runnable attempt) {
        String message =
                assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
        assertEquals(text, message.lines().findFirst().orElseThrow());
    }
}
