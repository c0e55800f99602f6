package torchwright.examples.chapter05;

import torchwright.evaluation.Evaluation;
import torchwright.metrics.MeanAbsoluteError;
import torchwright.metrics.MeanSquaredError;
import torchwright.metrics.Metric;
import torchwright.metrics.R2Score;
import torchwright.tensor.Tensor;

/** Measures of numbers. */
final class Prices {
    private Prices() {}

    /** Scores the post's model on the data that it learned from. */
    static void postModel() {
        Tensor predicted = Evaluation.predict(PostModel.trained(), PostModel.X_TRAIN);
        for (Metric metric : new Metric[] {new MeanSquaredError(), new MeanAbsoluteError(), new R2Score()}) {
            metric.update(predicted, PostModel.Y_TRAIN);
            System.out.printf(
                    "%-18s %.4f%n",
                    metric.getClass().getSimpleName(), metric.compute().item());
        }
    }

    /** Two batches: the mean of their scores, and the score of all. */
    static void batches() {
        Tensor[] predicted = {Tensor.of(1f, 0f), Tensor.of(11f, 10f)};
        Tensor[] actual = {Tensor.of(0f, 1f), Tensor.of(10f, 11f)};
        double mean = 0;
        R2Score together = new R2Score();
        for (int i = 0; i < 2; i++) {
            R2Score alone = new R2Score();
            alone.update(predicted[i], actual[i]);
            mean += alone.compute().item() / 2;
            together.update(predicted[i], actual[i]);
        }
        System.out.printf("mean of the batches %.2f%n", mean);
        System.out.printf("all together        %.2f%n", together.compute().item());
    }

    /** R squared of three prices in cents, with the spread from the sum of squares, and with the engine's. */
    static void largeNumbers() {
        Tensor actual = Tensor.of(10_000_000_001.0, 10_000_000_002.0, 10_000_000_003.0);
        Tensor predicted = Tensor.of(10_000_000_001.0, 10_000_000_002.0, 10_000_000_002.0);

        double residual = actual.sub(predicted).pow(2).sum().item();
        double mean = actual.mean().item();
        double spread = actual.pow(2).sum().item() - 3 * mean * mean;
        System.out.println("sum of squares: spread " + spread + ", R squared " + (1 - residual / spread));

        R2Score score = new R2Score();
        score.update(predicted, actual);
        System.out.println("the engine:     R squared " + score.compute().item());
    }
}
