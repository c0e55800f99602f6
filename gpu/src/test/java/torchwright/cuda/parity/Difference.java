package torchwright.cuda.parity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/** Compares two tensors element by element. */
final class Difference {
    private final Tensor expected;
    private final CpuStorage right;
    private final CpuStorage answer;
    private final Tolerance tolerance;
    private final DType precision;
    private final double allowed;
    private int differing;
    private int first = -1;
    private double worst;

    private Difference(Tensor expected, Tensor actual, Tolerance tolerance, DType precision) {
        this.expected = expected;
        this.right = elements(expected);
        this.answer = elements(actual);
        this.tolerance = tolerance;
        this.precision = precision;
        this.allowed = precision.isHalfPrecision() ? tolerance.half() : tolerance.ulps();
    }

    private static CpuStorage elements(Tensor tensor) {
        Tensor host = tensor.detach().cpu();
        Tensor rowMajor = Tensor.empty(host.shape(), host.dtype(), host.device());
        return (CpuStorage) rowMajor.copy_(host).storage();
    }

    /**
     * Says what is different about two tensors.
     *
     * @param expected  the CPU's
     * @param actual    the device's
     * @param tolerance how far apart their elements may lie
     * @param precision the type in whose units that is counted
     * @return one line: the first element that differs, both values, and how many do; empty if none does
     */
    static String between(Tensor expected, Tensor actual, Tolerance tolerance, DType precision) {
        if (expected == null || actual == null) {
            return expected == actual ? "" : presence(expected) + " on the CPU, " + presence(actual) + " here";
        }
        List<String> facts = new ArrayList<>();
        unequal(facts, "dtype", expected.dtype(), actual.dtype());
        unequal(facts, "shape", expected.shape(), actual.shape());
        if (!facts.isEmpty()) {
            return String.join(", ", facts);
        }
        return new Difference(expected, actual, tolerance, precision).text();
    }

    private static void unequal(List<String> facts, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            facts.add(what + " " + actual + ", but " + expected + " on the CPU");
        }
    }

    private static String presence(Tensor gradient) {
        return gradient == null ? "missing" : "there";
    }

    /**
     * Says whether the strides of two tensors are different.
     *
     * @param expected the CPU's tensor
     * @param actual   the device's
     * @return both strides; empty if they are equal or nobody walks by them
     */
    static String ofStrides(Tensor expected, Tensor actual) {
        List<String> facts = new ArrayList<>();
        if (expected.numel() > 0) {
            unequal(facts, "strides", strides(expected.layout()), strides(actual.layout()));
        }
        return String.join("", facts);
    }

    private static String strides(Layout layout) {
        return Arrays.toString(layout.strides());
    }

    private String text() {
        DType dtype = expected.dtype();
        for (int i = 0; i < right.length(); i++) {
            double distance = dtype == DType.INT64
                    ? (right.getLong(i) == answer.getLong(i) ? 0 : Double.POSITIVE_INFINITY)
                    : distance(right.getDouble(i), answer.getDouble(i));
            if (distance > allowed) {
                differing++;
                first = first < 0 ? i : first;
                worst = Math.max(worst, distance);
            }
        }
        return differing == 0 ? "" : report(dtype);
    }

    private String report(DType dtype) {
        return String.format(
                Locale.ROOT,
                "differs first at %s: %s on the CPU, %s here; %d of %d elements differ, by up to %.3g ulp"
                        + " (allowed: %s)",
                Arrays.toString(index(first, expected.shape())),
                value(right, first, dtype),
                value(answer, first, dtype),
                differing,
                right.length(),
                worst,
                tolerance.text(precision));
    }

    private static String value(CpuStorage elements, int place, DType dtype) {
        return switch (dtype) {
            case BOOL -> String.valueOf(elements.getLong(place) != 0);
            case INT64 -> String.valueOf(elements.getLong(place));
            case FLOAT64 -> String.valueOf(elements.getDouble(place));
            default -> String.valueOf((float) elements.getDouble(place));
        };
    }

    private static int[] index(int place, Shape shape) {
        int[] index = new int[shape.rank()];
        int rest = place;
        for (int dim = index.length - 1; dim >= 0; dim--) {
            index[dim] = rest % shape.size(dim);
            rest /= shape.size(dim);
        }
        return index;
    }

    /** The distance in units in the last place of the expected number, or of the tolerance's least one. */
    private double distance(double expectedNumber, double actual) {
        if (Double.doubleToLongBits(expectedNumber) == Double.doubleToLongBits(actual)) {
            return 0;
        }
        if (tolerance.signsZeros() && expectedNumber == 0 && actual == 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (expectedNumber == actual) {
            return 0;
        }
        double unit = ulp(Math.max(Math.abs(expectedNumber), tolerance.least()), precision);
        double distance = Math.abs(expectedNumber - actual) / unit;
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }

    private static double ulp(double magnitude, DType dtype) {
        return switch (dtype) {
            case FLOAT16 -> Math.max(Math.ulp((float) magnitude) * 0x1p13, 0x1p-24);
            case BFLOAT16 -> Math.ulp((float) magnitude) * 0x1p16;
            case FLOAT32 -> Math.ulp((float) magnitude);
            default -> Math.ulp(magnitude);
        };
    }
}
