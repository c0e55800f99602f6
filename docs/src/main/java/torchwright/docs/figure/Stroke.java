package torchwright.docs.figure;

/**
 * How a line is drawn.
 *
 * @param ink    its colour
 * @param width  its width; 0 draws none
 * @param dashes lengths of dashes and gaps, as SVG writes them, or empty
 */
public record Stroke(Ink ink, double width, String dashes) {
    /** No line. */
    public static final Stroke NONE = new Stroke(Ink.LINE, 0, "");
    /** The edge of a cell. */
    public static final Stroke THIN = new Stroke(Ink.LINE, 1, "");

    /**
     * A line that is meant to be followed.
     *
     * @param ink its colour
     * @return the stroke
     */
    public static Stroke of(Ink ink) {
        return new Stroke(ink, 1.8, "");
    }

    /** {@return this stroke, dashed} */
    public Stroke dashed() {
        return new Stroke(ink, width, "4 4");
    }

    /**
     * This stroke with another width.
     *
     * @param other the width
     * @return the stroke
     */
    public Stroke width(double other) {
        return new Stroke(ink, other, dashes);
    }

    String css() {
        if (width == 0) {
            return "stroke:none";
        }
        return "stroke:" + ink.css() + ";stroke-width:" + Drawing.number(width)
                + (dashes.isEmpty() ? "" : ";stroke-dasharray:" + dashes);
    }
}
