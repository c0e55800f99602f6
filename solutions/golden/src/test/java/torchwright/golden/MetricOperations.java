package torchwright.golden;

import java.util.Locale;
import java.util.function.Function;
import torchwright.metrics.Accuracy;
import torchwright.metrics.Average;
import torchwright.metrics.ConfusionMatrix;
import torchwright.metrics.F1;
import torchwright.metrics.MeanAbsoluteError;
import torchwright.metrics.MeanSquaredError;
import torchwright.metrics.Metric;
import torchwright.metrics.Precision;
import torchwright.metrics.R2Score;
import torchwright.metrics.Recall;
import torchwright.tensor.Tensor;

/** Measures of predictions, taken in batches. */
final class MetricOperations {
    private MetricOperations() {}

    static void define(Operations operations) {
        measure(operations, "confusion_matrix", args -> new ConfusionMatrix(args.integer("classes")));
        measure(operations, "accuracy", args -> new Accuracy());
        measure(operations, "precision", args -> new Precision(args.integer("classes"), average(args)));
        measure(operations, "recall", args -> new Recall(args.integer("classes"), average(args)));
        measure(operations, "f1", args -> new F1(args.integer("classes"), average(args)));
        measure(operations, "mean_squared_error", args -> new MeanSquaredError());
        measure(operations, "mean_absolute_error", args -> new MeanAbsoluteError());
        measure(operations, "r2_score", args -> new R2Score());
    }

    private static void measure(Operations operations, String name, Function<Arguments, Metric> made) {
        operations.define(name, (in, args) -> {
            Metric metric = made.apply(args);
            Tensor predictions = in.tensor(0);
            Tensor targets = in.tensor(1);
            int[] sizes = args.isList("batches") ? args.integers("batches") : new int[] {targets.size(0)};
            Tensor[] predicted = predictions.split(sizes, 0);
            Tensor[] actual = targets.split(sizes, 0);
            for (int batch = 0; batch < sizes.length; batch++) {
                metric.update(predicted[batch], actual[batch]);
            }
            return metric.compute();
        });
    }

    /** scikit-learn's name of an average; null for none. */
    private static Average average(Arguments args) {
        return args.has("average")
                ? Average.valueOf(args.json().get("average").getAsString().toUpperCase(Locale.ROOT))
                : Average.NONE;
    }
}
