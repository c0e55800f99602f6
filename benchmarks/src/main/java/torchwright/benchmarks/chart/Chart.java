package torchwright.benchmarks.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A chart of lines and dots over two scales; a line carries its name at its end instead of a legend. */
public final class Chart {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 360;
    private static final double LEFT = 52;
    private static final double TOP = 30;
    private static final double BOTTOM = 312;
    private static final double LABEL_GAP = 16;

    private final Scale x;
    private final Scale y;
    private final double right;
    private final StringBuilder body = new StringBuilder();
    private final List<Label> labels = new ArrayList<>();

    /** A name, where it would stand if it were alone. */
    private record Label(String text, Colour colour, double x, double y, boolean strong, boolean pointed) {
        /** Of names in one row, the one at the right is written first: then no line to a name crosses another. */
        long row() {
            return Math.round(y / LABEL_GAP);
        }
    }

    /**
     * An empty chart.
     *
     * @param x    the axis from left to right
     * @param y    the axis from bottom to top
     * @param room how much room the names at the right need
     */
    public Chart(Scale x, Scale y, double room) {
        this.x = x;
        this.y = y;
        this.right = WIDTH - room;
        for (double tick : y.ticks()) {
            stroke("M" + number(LEFT) + " " + number(atY(tick)) + "H" + number(right), Colour.LINE, 0.4, "2 4");
            text(LEFT - 7, atY(tick) + 4, Scale.label(tick), Colour.MUTED, "end", false);
        }
        for (double tick : x.ticks()) {
            stroke("M" + number(atX(tick)) + " " + number(BOTTOM) + "v5", Colour.LINE, 0.8, "");
            text(atX(tick), BOTTOM + 20, Scale.label(tick), Colour.MUTED, "middle", false);
        }
        stroke("M" + number(LEFT) + " " + number(BOTTOM) + "H" + number(right), Colour.LINE, 1, "");
        text((LEFT + right) / 2, BOTTOM + 41, x.name(), Colour.MUTED, "middle", false);
        text(4, 16, y.name(), Colour.MUTED, "start", false);
    }

    /**
     * Draws a line, with a dot at every point and its name at the end.
     *
     * @param series the line
     * @return this chart
     */
    public Chart line(Series series) {
        limit(series);
        series.points().forEach(point -> dot(point, series.width() + 0.6, series.colour()));
        Point last = series.points().get(series.points().size() - 1);
        boolean strong = series.colour() == Colour.ACCENT;
        labels.add(new Label(series.name(), series.colour(), atX(last.x()) + 8, atY(last.y()), strong, false));
        return this;
    }

    /**
     * Draws a line that is no measurement: a limit.
     *
     * @param series the line; its name is not written
     * @return this chart
     */
    public Chart limit(Series series) {
        StringBuilder path = new StringBuilder();
        for (Point point : series.points()) {
            path.append(path.isEmpty() ? 'M' : 'L').append(number(atX(point.x())));
            path.append(' ').append(number(atY(point.y())));
        }
        stroke(path.toString(), series.colour(), series.width(), series.dashes());
        return this;
    }

    /**
     * Draws a dot with its name beside it.
     *
     * @param name   the name
     * @param colour its colour
     * @param point  where it stands
     * @return this chart
     */
    public Chart dot(String name, Colour colour, Point point) {
        dot(point, 4, colour);
        labels.add(new Label(name, colour, atX(point.x()) + 8, atY(point.y()), false, true));
        return this;
    }

    /**
     * Writes a few words into the chart.
     *
     * @param words the words
     * @param end   where they end, a little below
     * @return this chart
     */
    public Chart words(String words, Point end) {
        text(atX(end.x()), atY(end.y()) - 7, words, Colour.MUTED, "end", false);
        return this;
    }

    /** {@return the chart as SVG; names that would lie over each other are moved apart} */
    public String svg() {
        labels.sort(Comparator.comparingLong(Label::row)
                .thenComparing(Comparator.comparingDouble(Label::x).reversed())
                .thenComparing(Label::y));
        double free = Double.NEGATIVE_INFINITY;
        for (Label label : labels) {
            double place = Math.max(label.y(), free);
            if (place > label.y() + LABEL_GAP / 2 && label.pointed()) {
                String from = "M" + number(label.x() - 8) + " " + number(label.y());
                stroke(from + "L" + number(label.x() - 2) + " " + number(place), label.colour(), 0.6, "");
            }
            text(label.x(), place + 4.5, label.text(), label.colour(), "start", label.strong());
            free = place + LABEL_GAP;
        }
        return Svg.of(WIDTH, HEIGHT, body.toString());
    }

    private double atX(double value) {
        return LEFT + x.place(value) * (right - LEFT);
    }

    private double atY(double value) {
        return BOTTOM - y.place(value) * (BOTTOM - TOP);
    }

    private void dot(Point point, double radius, Colour colour) {
        body.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" style=\"fill:%s\"/>\n",
                number(atX(point.x())),
                number(atY(point.y())),
                number(radius),
                colour.css()));
    }

    private void stroke(String path, Colour colour, double width, String dashes) {
        body.append("<path d=\"")
                .append(path)
                .append("\" style=\"fill:none;stroke:")
                .append(colour.css());
        body.append(";stroke-width:").append(number(width)).append(";stroke-linejoin:round");
        body.append(dashes.isEmpty() ? "" : ";stroke-dasharray:" + dashes).append("\"/>\n");
    }

    private void text(double atX, double atY, String text, Colour colour, String anchor, boolean strong) {
        body.append("<text x=\"").append(number(atX)).append("\" y=\"").append(number(atY));
        body.append("\" style=\"fill:")
                .append(colour.css())
                .append(";font-size:13px;text-anchor:")
                .append(anchor);
        body.append(strong ? ";font-weight:600" : "").append("\">");
        body.append(Svg.escaped(text)).append("</text>\n");
    }

    /** A number with at most one decimal: a chart needs no more, and differs less from the last one. */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
