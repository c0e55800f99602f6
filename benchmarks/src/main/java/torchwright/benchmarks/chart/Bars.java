package torchwright.benchmarks.chart;

import java.util.List;
import java.util.Locale;

/** A chart of horizontal bars from 0, each with its name above it and its number at its end. */
public final class Bars {
    private static final double WIDTH = 560;
    private static final double ROW = 44;
    private static final double THICK = 14;
    private static final double ROOM = 110;

    private Bars() {}

    /**
     * A bar.
     *
     * @param name   what is written above it
     * @param value  how long it is; not negative
     * @param number what is written at its end
     */
    public record Bar(String name, double value, String number) {}

    /**
     * {@return the chart as SVG}
     *
     * @param bars from top to bottom; the last one is what the chart leads to
     */
    public static String svg(List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            Colour colour = i == bars.size() - 1 ? Colour.ACCENT : Colour.SECOND;
            double top = i * ROW;
            double length = Math.max(1, bar.value() / most * (WIDTH - ROOM));
            text(body, 0, top + 16, bar.name(), Colour.INK);
            body.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"0\" y=\"%.0f\" width=\"%.1f\" height=\"%.0f\" style=\"fill:%s\"/>\n",
                    top + 23,
                    length,
                    THICK,
                    colour.css()));
            text(body, length + 7, top + 23 + THICK - 2, bar.number(), Colour.MUTED);
        }
        return Svg.of(WIDTH, bars.size() * ROW, body.toString());
    }

    private static void text(StringBuilder body, double x, double y, String text, Colour colour) {
        body.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.0f\" style=\"fill:%s;font-size:13.5px\">%s</text>\n",
                x,
                y,
                colour.css(),
                Svg.escaped(text)));
    }
}
