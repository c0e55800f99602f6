package torchwright.docs.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the two scales of a plot.
 *
 * @param name        what is measured, with its unit
 * @param from        the smallest number
 * @param to          the largest number
 * @param logarithmic whether equal distances are equal factors
 */
public record Axis(String name, double from, double to, boolean logarithmic) {
    private static final double[] STEPS = {1, 2, 5, 10};

    /**
     * Checks the numbers.
     *
     * @param name        what is measured, with its unit
     * @param from        the smallest number
     * @param to          the largest number
     * @param logarithmic whether equal distances are equal factors
     * @throws IllegalArgumentException if the range is empty, or not positive on a logarithmic axis
     */
    public Axis {
        if (!(from < to) || logarithmic && from <= 0) {
            throw new IllegalArgumentException("axis " + name + " cannot reach from " + from + " to " + to);
        }
    }

    /**
     * A linear axis.
     *
     * @param name what is measured
     * @param from the smallest number
     * @param to   the largest number
     * @return the axis
     */
    public static Axis linear(String name, double from, double to) {
        return new Axis(name, from, to, false);
    }

    /**
     * A logarithmic axis.
     *
     * @param name what is measured
     * @param from the smallest number, above 0
     * @param to   the largest number
     * @return the axis
     */
    public static Axis logarithmic(String name, double from, double to) {
        return new Axis(name, from, to, true);
    }

    /**
     * {@return where a number stands: 0 at the axis's beginning, 1 at its end}
     *
     * @param value the number
     */
    public double place(double value) {
        return logarithmic ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
    }

    /** {@return about five round numbers to be written beside the axis} */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            for (int power = (int) Math.ceil(Math.log10(from) - 1e-9);
                    Math.pow(10, power) <= to * (1 + 1e-9);
                    power++) {
                ticks.add(Math.pow(10, power));
            }
            int every = (int) Math.ceil(ticks.size() / 6.0);
            return IntStream.range(0, ticks.size())
                    .filter(i -> i % every == 0)
                    .mapToObj(ticks::get)
                    .toList();
        }
        double rough = (to - from) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = 0;
        for (double round : STEPS) {
            if (step == 0 && round * power >= rough * 0.99) {
                step = round * power;
            }
        }
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** {@return a round number as text} */
    static String label(double tick) {
        int power = tick == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(tick)) + 1e-9);
        if (power < -4 || power > 5) {
            return label(tick / Math.pow(10, power)) + "e"
                    + String.valueOf(power).replace('-', '−');
        }
        String text = new BigDecimal(tick)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
        return text.replace('-', '−');
    }
}
