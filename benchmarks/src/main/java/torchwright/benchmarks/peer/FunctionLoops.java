package torchwright.benchmarks.peer;

import torchwright.benchmarks.work.Function;
import torchwright.benchmarks.work.TrainingStep;

/** Transcendental functions by {@link Math}, one element after the other. */
final class FunctionLoops {
    private static final double SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);

    private FunctionLoops() {}

    /** A function of one number. */
    @FunctionalInterface
    private interface OfOne {
        double apply(double x);
    }

    static Job prepare(Function function) {
        float[] x = TrainingStep.data(function.elements());
        return switch (function.kind()) {
            case EXP -> each(x, Math::exp);
            case LOG -> each(x, value -> Math.log(Math.abs(value) + 1));
            case TANH -> each(x, Math::tanh);
            case SIGMOID -> each(x, value -> 1 / (1 + Math.exp(-value)));
            // Java has no erf: the form by tanh.
            case GELU ->
                each(
                        x,
                        value -> 0.5
                                * value
                                * (1 + Math.tanh(SQRT_2_OVER_PI * (value + 0.044715 * value * value * value))));
            case SOFTMAX -> () -> softmax(x, function.rows(), function.columns());
        };
    }

    private static Job each(float[] x, OfOne function) {
        return () -> {
            float[] y = new float[x.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = (float) function.apply(x[i]);
            }
            return y;
        };
    }

    private static float[] softmax(float[] x, int rows, int columns) {
        float[] y = new float[x.length];
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            float largest = Float.NEGATIVE_INFINITY;
            for (int i = start; i < start + columns; i++) {
                largest = Math.max(largest, x[i]);
            }
            float sum = 0;
            for (int i = start; i < start + columns; i++) {
                y[i] = (float) Math.exp(x[i] - largest);
                sum += y[i];
            }
            for (int i = start; i < start + columns; i++) {
                y[i] /= sum;
            }
        }
        return y;
    }
}
