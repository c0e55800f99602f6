package torchwright.benchmarks.peer;

import java.util.Arrays;
import torchwright.benchmarks.work.Reduction;
import torchwright.benchmarks.work.TrainingStep;

/** A matrix folded in two loops that read memory in sequence. */
final class ReductionLoops {
    private ReductionLoops() {}

    static Job prepare(Reduction reduction) {
        float[] x = TrainingStep.data(reduction.rows() * reduction.columns());
        int results = switch (reduction.over()) {
            case ALL -> 1;
            case ROWS -> reduction.columns();
            case COLUMNS -> reduction.rows();
        };
        // Which result an element belongs to is (row * rowStep + column * columnStep).
        int rowStep = reduction.over() == Reduction.Over.COLUMNS ? 1 : 0;
        int columnStep = reduction.over() == Reduction.Over.ROWS ? 1 : 0;
        float share = reduction.kind() == Reduction.Kind.MEAN ? results / (float) x.length : 1;
        if (reduction.kind() == Reduction.Kind.MAX) {
            return () -> largest(x, reduction, new float[results], rowStep, columnStep);
        }
        return () -> sum(x, reduction, new float[results], rowStep, columnStep, share);
    }

    private static float[] sum(float[] x, Reduction reduction, float[] sums, int rowStep, int columnStep, float share) {
        for (int row = 0, i = 0; row < reduction.rows(); row++) {
            for (int column = 0; column < reduction.columns(); column++, i++) {
                sums[row * rowStep + column * columnStep] += share * x[i];
            }
        }
        return sums;
    }

    private static float[] largest(float[] x, Reduction reduction, float[] largest, int rowStep, int columnStep) {
        Arrays.fill(largest, Float.NEGATIVE_INFINITY);
        for (int row = 0, i = 0; row < reduction.rows(); row++) {
            for (int column = 0; column < reduction.columns(); column++, i++) {
                int at = row * rowStep + column * columnStep;
                largest[at] = Math.max(largest[at], x[i]);
            }
        }
        return largest;
    }
}
