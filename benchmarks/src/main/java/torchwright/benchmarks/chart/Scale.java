package torchwright.benchmarks.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the two axes of a chart.
 *
 * @param name        what is measured, with its unit
 * @param from        the smallest number
 * @param to          the largest number
 * @param logarithmic whether equal distances are equal factors
 * @param ticks       the numbers that are written beside it
 */
public record Scale(String name, double from, double to, boolean logarithmic, List<Double> ticks) {
    private static final int MOST_TICKS = 8;
    private static final double FEW_FACTORS = 300;
    private static final double MARGIN = 1.2;
    private static final double[] STEPS = {1, 2, 5, 10};

    /**
     * Checks the numbers.
     *
     * @param name        what is measured
     * @param from        the smallest number
     * @param to          the largest number
     * @param logarithmic whether equal distances are equal factors
     * @param ticks       the numbers beside it
     * @throws IllegalArgumentException if the range is empty, or not positive on a logarithmic axis
     */
    public Scale {
        if (!(from < to) || logarithmic && from <= 0) {
            throw new IllegalArgumentException("scale " + name + " cannot reach from " + from + " to " + to);
        }
        ticks = List.copyOf(ticks);
    }

    /**
     * A scale from 0.
     *
     * @param name what is measured
     * @param to   the largest number that must fit
     * @return the scale, up to a round number
     */
    public static Scale fromZero(String name, double to) {
        double power = Math.pow(10, Math.floor(Math.log10(to / 5)));
        double step = power;
        for (double round : STEPS) {
            if (to / step > 6) {
                step = round * power;
            }
        }
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step < to + step; i++) {
            ticks.add(i * step);
        }
        return new Scale(name, 0, ticks.get(ticks.size() - 1), false, ticks);
    }

    /**
     * A logarithmic scale.
     *
     * @param name what is measured
     * @param from the smallest number that must fit, above 0
     * @param to   the largest
     * @return the scale, with powers of ten as ticks, or of two where there are few of those
     */
    public static Scale logarithmic(String name, double from, double to) {
        return to / from > FEW_FACTORS ? decades(name, from / MARGIN, to * MARGIN) : octaves(name, from, to);
    }

    private static Scale decades(String name, double from, double to) {
        int first = (int) Math.ceil(Math.log10(from));
        int last = (int) Math.floor(Math.log10(to));
        return new Scale(name, from, to, true, powers(10, first, last));
    }

    private static Scale octaves(String name, double from, double to) {
        int first = (int) Math.floor(Math.log(from) / Math.log(2) + 1e-9);
        int last = Math.max(first + 1, (int) Math.ceil(Math.log(to) / Math.log(2) - 1e-9));
        return new Scale(name, Math.pow(2, first), Math.pow(2, last), true, powers(2, first, last));
    }

    private static List<Double> powers(double base, int first, int last) {
        int every = (last - first) / MOST_TICKS + 1;
        List<Double> powers = new ArrayList<>();
        for (int power = first; power <= last; power += every) {
            powers.add(Math.pow(base, power));
        }
        return powers;
    }

    /**
     * {@return where a number stands: 0 at the beginning, 1 at the end}
     *
     * @param value the number
     */
    public double place(double value) {
        return logarithmic ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
    }

    /**
     * {@return a tick as text: 64, 0.25, 10k, 4M}
     *
     * @param tick the number
     */
    static String label(double tick) {
        if (tick >= 1e9) {
            return trimmed(tick / 1e9) + "G";
        }
        if (tick >= 1e6) {
            return trimmed(tick / 1e6) + "M";
        }
        return tick >= 10_000 ? trimmed(tick / 1e3) + "k" : trimmed(tick);
    }

    private static String trimmed(double value) {
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
