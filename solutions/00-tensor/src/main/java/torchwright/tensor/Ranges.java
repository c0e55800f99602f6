package torchwright.tensor;

import torchwright.tensor.cpu.CpuStorage;

/** Evenly spaced numbers, rounded as torch's kernels round them: product and sum at once. */
final class Ranges {
    // torch's arange advances by two vectors of 8 floats (4 doubles), each counted from its own first element, and
    // finishes one element at a time.
    private static final int FLOAT_LANES = 8;
    private static final int DOUBLE_LANES = 4;

    private Ranges() {}

    static Tensor arange(Number start, Number end, Number step, DType dtype) {
        double from = start.doubleValue();
        double by = step.doubleValue();
        if (by == 0) {
            throw new IllegalArgumentException("step must be nonzero");
        }
        if (!Double.isFinite(from) || !Double.isFinite(end.doubleValue())) {
            throw new IllegalArgumentException("unsupported range: " + text(start) + " -> " + text(end));
        }
        if (by > 0 && end.doubleValue() < from || by < 0 && end.doubleValue() > from) {
            throw new IllegalArgumentException("upper bound and lower bound inconsistent with step sign\narange from "
                    + start + " to " + end + " by " + step + " would never arrive.");
        }
        int length = (int) Math.ceil((end.doubleValue() - from) / by);
        Tensor values = Tensor.empty(Shape.of(length), dtype, Device.CPU);
        CpuStorage storage = (CpuStorage) values.storage();
        if (dtype == DType.INT64) {
            for (int i = 0; i < length; i++) {
                storage.longs()[i] = start.longValue() + i * step.longValue();
            }
            return values;
        }
        int lanes = lanes(dtype);
        int vectorized = length - length % (2 * lanes);
        for (int i = 0; i < length; i++) {
            int first = i < vectorized ? i - i % lanes : i;
            double base = Math.fma(by, first, from);
            storage.setDouble(i, i < vectorized ? Math.fma(by, i - first, round(base, dtype)) : base);
        }
        return values;
    }

    static Tensor linspace(double start, double end, int steps, DType dtype) {
        if (steps < 0) {
            throw new IllegalArgumentException("number of steps must be non-negative");
        }
        Tensor values = Tensor.empty(Shape.of(steps), dtype, Device.CPU);
        CpuStorage storage = (CpuStorage) values.storage();
        double from = round(start, dtype);
        double to = round(end, dtype);
        double step = steps < 2 ? 0 : round(round(to - from, dtype) / (steps - 1), dtype);
        int half = steps / 2;
        for (int i = 0; i < steps; i++) {
            // The upper half is counted from the end, so that both ends are met exactly.
            boolean lower = i < half || steps == 1;
            storage.setDouble(
                    i, lower ? multiplyAdd(step, i, from, dtype) : multiplyAdd(-step, steps - i - 1, to, dtype));
        }
        return values;
    }

    private static String text(Number number) {
        double value = number.doubleValue();
        if (Double.isNaN(value)) {
            return "nan";
        }
        return Double.isInfinite(value) ? value > 0 ? "inf" : "-inf" : number.toString();
    }

    private static double multiplyAdd(double a, double b, double c, DType dtype) {
        return dtype == DType.FLOAT64 ? Math.fma(a, b, c) : Math.fma((float) a, (float) b, (float) c);
    }

    private static int lanes(DType dtype) {
        return dtype == DType.FLOAT64 ? DOUBLE_LANES : FLOAT_LANES;
    }

    private static double round(double value, DType dtype) {
        return dtype == DType.FLOAT64 ? value : (float) value;
    }
}
