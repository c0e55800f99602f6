package torchwright.examples.chapter05;

import java.util.Arrays;
import torchwright.metrics.Accuracy;
import torchwright.metrics.Average;
import torchwright.metrics.ConfusionMatrix;
import torchwright.metrics.F1;
import torchwright.metrics.Metric;
import torchwright.metrics.Precision;
import torchwright.metrics.Recall;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Tests for an illness that ten of a hundred people have: class 0 is healthy, class 1 is ill. */
final class Illness {
    private static final Tensor ACTUAL = classes(90, 10);

    private Illness() {}

    /** {@return that many zeros, then that many ones, and so on by turns} */
    private static Tensor classes(int... lengths) {
        Tensor[] runs = new Tensor[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            runs[i] = Tensor.full(Shape.of(lengths[i]), (long) (i % 2));
        }
        return Tensor.cat(runs, 0);
    }

    /** {@return what a test says that finds 2 of the 10 and alarms 2 of the 90} */
    private static Tensor tested() {
        return classes(88, 2, 8, 2);
    }

    private static Tensor score(Metric metric, Tensor predicted) {
        metric.update(predicted, ACTUAL);
        return metric.compute();
    }

    /** Compares a test with a model that looks at nobody. */
    static void accuracies() {
        Tensor nobodyIsIll = Tensor.zerosLike(ACTUAL);
        System.out.printf(
                "the test        %.2f%n", score(new Accuracy(), tested()).item());
        System.out.printf(
                "\"all healthy\"   %.2f%n", score(new Accuracy(), nobodyIsIll).item());
    }

    /** The table behind both numbers. */
    static void matrices() {
        System.out.println(score(new ConfusionMatrix(2), tested()));
        System.out.println(score(new ConfusionMatrix(2), Tensor.zerosLike(ACTUAL)));
    }

    /** Precision, recall and F1 of each class. */
    static void byClass() {
        System.out.println("precision " + score(new Precision(2, Average.NONE), tested()));
        System.out.println("recall    " + score(new Recall(2, Average.NONE), tested()));
        System.out.println("F1        " + score(new F1(2, Average.NONE), tested()));
    }

    /** One number of two classes, in three ways. */
    static void averages() {
        System.out.println("           MICRO   MACRO   WEIGHTED");
        row("precision", Precision::new);
        row("recall", Recall::new);
        row("F1", F1::new);
    }

    /** A measure of classes, made for one kind of average. */
    private interface Measure {
        Metric of(int classes, Average average);
    }

    private static void row(String name, Measure measure) {
        double[] scores = Arrays.stream(new Average[] {Average.MICRO, Average.MACRO, Average.WEIGHTED})
                .mapToDouble(average -> score(measure.of(2, average), tested()).item())
                .toArray();
        System.out.printf("%-9s  %.3f   %.3f   %.3f%n", name, scores[0], scores[1], scores[2]);
    }

    /** The scores of the model that looks at nobody. */
    static void allHealthy() {
        Tensor nobodyIsIll = Tensor.zerosLike(ACTUAL);
        System.out.printf(
                "micro F1 %.3f%n", score(new F1(2, Average.MICRO), nobodyIsIll).item());
        System.out.printf(
                "macro F1 %.3f%n", score(new F1(2, Average.MACRO), nobodyIsIll).item());
    }
}
