package torchwright.programs;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** Says in a few words what the elements of a tensor are like. */
final class ValueSummary {
    private static final int FEW = 4;

    private ValueSummary() {}

    /**
     * The elements themselves if they are few, else their range, mean and whatever is odd about them.
     *
     * @param tensor any tensor on the CPU
     * @return one line
     */
    static String of(Tensor tensor) {
        if (tensor.numel() == 0) {
            return "no elements";
        }
        if (tensor.dtype() == DType.BOOL) {
            return truths(tensor.toBooleans());
        }
        double[] values = tensor.toDoubles();
        if (values.length <= FEW) {
            return tensor.dtype() == DType.INT64
                    ? Arrays.stream(tensor.toLongs()).mapToObj(Long::toString).collect(Collectors.joining(", "))
                    : Arrays.stream(values).mapToObj(ValueSummary::number).collect(Collectors.joining(", "));
        }
        DoubleSummaryStatistics finite =
                Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
        StringJoiner words = new StringJoiner(", ");
        if (finite.getCount() > 0) {
            words.add(number(finite.getMin()) + " to " + number(finite.getMax()));
            words.add("mean " + number(finite.getAverage()));
        }
        long nans = Arrays.stream(values).filter(Double::isNaN).count();
        long infinities = values.length - finite.getCount() - nans;
        if (nans > 0) {
            words.add(nans + " NaN");
        }
        if (infinities > 0) {
            words.add(infinities + " infinite");
        }
        return words.toString();
    }

    private static String truths(boolean[] values) {
        int count = 0;
        for (boolean value : values) {
            count += value ? 1 : 0;
        }
        return count + " of " + values.length + " true";
    }

    /** Four digits that count, and no zeros behind them. */
    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return Long.toString((long) value);
        }
        String text = String.format(Locale.ROOT, "%.4g", value);
        return text.contains("e") || !text.contains(".")
                ? text
                : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
