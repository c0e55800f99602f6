package torchwright.programs;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import torchwright.data.TrainTestSplit;
import torchwright.evaluation.Evaluation;
import torchwright.evaluation.GeneralisationGap;
import torchwright.metrics.Accuracy;
import torchwright.metrics.Average;
import torchwright.metrics.F1;
import torchwright.metrics.Metric;
import torchwright.metrics.Precision;
import torchwright.metrics.Recall;
import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/** The measures of a classifier as a table: on the training data, on the test data, and the gap between them. */
record ScoreTable(Map<String, GeneralisationGap> scores) {
    private static final Map<String, Supplier<Metric>> METRICS = new LinkedHashMap<>();

    static {
        METRICS.put("accuracy", Accuracy::new);
        METRICS.put("precision, macro", () -> new Precision(Spiral.ARMS, Average.MACRO));
        METRICS.put("recall, macro", () -> new Recall(Spiral.ARMS, Average.MACRO));
        METRICS.put("F1, macro", () -> new F1(Spiral.ARMS, Average.MACRO));
    }

    /**
     * Measures a model.
     *
     * @param model  {@code (N, 2) -> (N, 3)}
     * @param split  points and their arms
     * @param losses the last of its learning curve
     */
    static ScoreTable of(Module model, TrainTestSplit split, GeneralisationGap losses) {
        Tensor train = Evaluation.predict(model, split.trainInputs());
        Tensor test = Evaluation.predict(model, split.testInputs());
        Map<String, GeneralisationGap> scores = new LinkedHashMap<>();
        scores.put("loss", losses);
        METRICS.forEach((name, metric) -> scores.put(
                name,
                new GeneralisationGap(
                        measured(metric.get(), train, split.trainTargets()),
                        measured(metric.get(), test, split.testTargets()))));
        return new ScoreTable(scores);
    }

    private static double measured(Metric metric, Tensor predictions, Tensor targets) {
        metric.update(predictions, targets);
        return metric.compute().item();
    }

    /** {@return a line a measure, with three decimals} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "  %-18s %7s %7s %8s%n", "", "train", "test", "gap"));
        scores.forEach((name, gap) -> text.append(String.format(
                Locale.ROOT, "  %-18s %7.3f %7.3f %+8.3f%n", name, gap.train(), gap.test(), gap.difference())));
        return text.toString();
    }
}
