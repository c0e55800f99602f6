package torchwright.docs.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A plot of lines and points over two axes; a line carries its name at its end instead of a legend. */
public final class Plot {
    private static final double LEFT = 58;
    private static final double TOP = 30;
    private static final double BOTTOM = 48;
    private static final double LABEL_GAP = 18;
    private static final Lettering TICK = Lettering.NOTE.size(13.5);

    private final Axis x;
    private final Axis y;
    private final Drawing drawing;
    private final Box field;
    private final List<Label> labels = new ArrayList<>();
    private final StringBuilder data = new StringBuilder();

    /**
     * An empty plot, 480 wide.
     *
     * @param x      the axis from left to right
     * @param y      the axis from bottom to top
     * @param height how high the plot is
     * @param right  the room for names at the right of the lines
     */
    public Plot(Axis x, Axis y, double height, double right) {
        this.x = x;
        this.y = y;
        this.drawing = new Drawing(480, height);
        this.field = new Box(LEFT, TOP, 480 - LEFT - right, height - TOP - BOTTOM);
        frame();
    }

    private void frame() {
        Stroke faint = new Stroke(Ink.LINE, 0.6, "");
        for (double tick : y.ticks()) {
            drawing.path(
                    "M" + Drawing.number(field.left()) + " " + Drawing.number(atY(tick)) + "H"
                            + Drawing.number(field.right()),
                    Fill.NONE,
                    new Stroke(Ink.LINE, 0.4, "2 4"));
            drawing.text(field.left() - 8, atY(tick) + 5, Axis.label(tick), TICK.ending());
        }
        for (double tick : x.ticks()) {
            drawing.line(atX(tick), field.bottom(), atX(tick), field.bottom() + 5, faint);
            drawing.text(atX(tick), field.bottom() + 20, Axis.label(tick), TICK.centred());
        }
        drawing.line(field.left(), field.bottom(), field.right(), field.bottom(), Stroke.THIN);
        drawing.text(field.middleX(), field.bottom() + 41, x.name(), Lettering.NOTE.centred());
        drawing.text(8, 16, y.name(), Lettering.NOTE);
    }

    /** {@return the drawing, for what else is to be shown} */
    public Drawing drawing() {
        return drawing;
    }

    /** {@return the part of the drawing in which the lines are} */
    public Box field() {
        return field;
    }

    /**
     * {@return where a number stands from left to right}
     *
     * @param value the number
     */
    public double atX(double value) {
        return field.left() + x.place(value) * field.width();
    }

    /**
     * {@return where a number stands from top to bottom}
     *
     * @param value the number
     */
    public double atY(double value) {
        return field.bottom() - y.place(value) * field.height();
    }

    /**
     * Draws a line.
     *
     * @param name   what stands at its end, or empty
     * @param stroke the line
     * @param xs     the points, from left to right
     * @param ys     the points, from left to right
     * @return this plot
     */
    public Plot line(String name, Stroke stroke, double[] xs, double[] ys) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(Drawing.number(atX(xs[i])))
                    .append(' ')
                    .append(Drawing.number(atY(ys[i])));
        }
        drawing.path(path.toString(), Fill.NONE, stroke);
        if (!name.isEmpty()) {
            labels.add(new Label(name, stroke.ink(), atX(xs[xs.length - 1]) + 8, atY(ys[ys.length - 1]) + 5));
        }
        note(name.isEmpty() ? "line" : name, xs, ys);
        return this;
    }

    /**
     * Draws points.
     *
     * @param name   what they are, for the data only
     * @param ink    their colour
     * @param radius how large they are
     * @param xs     the points
     * @param ys     the points
     * @return this plot
     */
    public Plot points(String name, Ink ink, double radius, double[] xs, double[] ys) {
        for (int i = 0; i < xs.length; i++) {
            drawing.dot(atX(xs[i]), atY(ys[i]), radius, new Fill(ink, 0.75), Stroke.NONE);
        }
        note(name, xs, ys);
        return this;
    }

    /** {@return the figure, with all names in place} */
    public Figure figure() {
        labels.sort(Comparator.comparingDouble(Label::y));
        double last = Double.NEGATIVE_INFINITY;
        for (Label label : labels) {
            double free = Math.max(label.y(), last + LABEL_GAP);
            drawing.text(
                    label.x(),
                    free,
                    label.name(),
                    Lettering.WORDS.size(14.5).in(label.ink()).strong());
            last = free;
        }
        return drawing.figure(data.toString());
    }

    /**
     * Adds numbers to the data; for what was drawn by hand.
     *
     * @param name what they are
     * @param xs   from left to right
     * @param ys   from bottom to top
     */
    public void note(String name, double[] xs, double[] ys) {
        data.append(name).append('\n');
        for (int i = 0; i < xs.length; i++) {
            data.append(
                    String.format(Locale.ROOT, "  %.5g  %.5g%n", xs[i], ys[i]).replace("\r", ""));
        }
    }

    /** A name at the end of a line. */
    private record Label(String name, Ink ink, double x, double y) {}
}
