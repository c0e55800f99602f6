package torchwright.docs.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Draws a figure as SVG: boxes, lines, arrows and words. Later shapes lie over earlier ones. Text stays text, and
 * colours are the palette's.
 *
 * <p>A drawing up to 560 wide shrinks on a phone, a wider one is scrolled; letters should not be smaller than 13.
 */
public final class Drawing {
    private static final double TIP = 7;

    private final double width;
    private final double height;
    private final StringBuilder body = new StringBuilder();
    private int clips;

    /**
     * An empty drawing.
     *
     * @param width  how wide it is
     * @param height how high it is
     */
    public Drawing(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** {@return how wide it is} */
    public double width() {
        return width;
    }

    /** {@return how high it is} */
    public double height() {
        return height;
    }

    /**
     * Draws a box.
     *
     * @param box    where
     * @param corner the radius of its corners
     * @param fill   its inside
     * @param stroke its edge
     * @return this drawing
     */
    public Drawing box(Box box, double corner, Fill fill, Stroke stroke) {
        return element("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s style=\"%s;%s\"/>"
                .formatted(
                        number(box.left()),
                        number(box.top()),
                        number(box.width()),
                        number(box.height()),
                        corner == 0 ? "" : " rx=\"" + number(corner) + "\"",
                        fill.css(),
                        stroke.css()));
    }

    /**
     * Draws a dot.
     *
     * @param x      its middle
     * @param y      its middle
     * @param radius its radius
     * @param fill   its inside
     * @param stroke its edge
     * @return this drawing
     */
    public Drawing dot(double x, double y, double radius, Fill fill, Stroke stroke) {
        return element("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" style=\"%s;%s\"/>"
                .formatted(number(x), number(y), number(radius), fill.css(), stroke.css()));
    }

    /**
     * Draws a straight line.
     *
     * @param fromX  where it begins
     * @param fromY  where it begins
     * @param toX    where it ends
     * @param toY    where it ends
     * @param stroke the line
     * @return this drawing
     */
    public Drawing line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        return path(
                "M" + number(fromX) + " " + number(fromY) + "L" + number(toX) + " " + number(toY), Fill.NONE, stroke);
    }

    /**
     * Draws a straight arrow.
     *
     * @param fromX  where it begins
     * @param fromY  where it begins
     * @param toX    where its tip is
     * @param toY    where its tip is
     * @param stroke the line
     * @return this drawing
     */
    public Drawing arrow(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        double backX = (fromX - toX) / length * TIP;
        double backY = (fromY - toY) / length * TIP;
        line(fromX, fromY, toX + backX * 0.8, toY + backY * 0.8, stroke);
        return tip(toX, toY, backX, backY, stroke.ink());
    }

    /**
     * Draws a curved arrow.
     *
     * @param fromX  where it begins
     * @param fromY  where it begins
     * @param bendX  where it is pulled to
     * @param bendY  where it is pulled to
     * @param toX    where its tip is
     * @param toY    where its tip is
     * @param stroke the line
     * @return this drawing
     */
    public Drawing bow(double fromX, double fromY, double bendX, double bendY, double toX, double toY, Stroke stroke) {
        double length = Math.hypot(toX - bendX, toY - bendY);
        double backX = (bendX - toX) / length * TIP;
        double backY = (bendY - toY) / length * TIP;
        path(
                "M%s %sQ%s %s %s %s"
                        .formatted(
                                number(fromX),
                                number(fromY),
                                number(bendX),
                                number(bendY),
                                number(toX + backX * 0.8),
                                number(toY + backY * 0.8)),
                Fill.NONE,
                stroke);
        return tip(toX, toY, backX, backY, stroke.ink());
    }

    private Drawing tip(double x, double y, double backX, double backY, Ink ink) {
        double half = 0.48;
        return path(
                "M%s %sL%s %sL%s %sZ"
                        .formatted(
                                number(x),
                                number(y),
                                number(x + backX - backY * half),
                                number(y + backY + backX * half),
                                number(x + backX + backY * half),
                                number(y + backY - backX * half)),
                new Fill(ink, 1),
                Stroke.NONE);
    }

    /**
     * Draws any line or area.
     *
     * @param path   as SVG writes it, {@code M0 0L10 10}
     * @param fill   its inside
     * @param stroke its edge
     * @return this drawing
     */
    public Drawing path(String path, Fill fill, Stroke stroke) {
        return element(
                "<path d=\"%s\" style=\"%s;%s;stroke-linejoin:round\"/>".formatted(path, fill.css(), stroke.css()));
    }

    /**
     * Draws something of which only the part inside a box is seen.
     *
     * @param box   the box
     * @param drawn draws on this drawing
     * @return this drawing
     */
    public Drawing clipped(Box box, Runnable drawn) {
        clips++;
        element("<clipPath id=\"clip%d\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>"
                .formatted(clips, number(box.left()), number(box.top()), number(box.width()), number(box.height())));
        element("<g clip-path=\"url(#clip" + clips + ")\">");
        drawn.run();
        return element("</g>");
    }

    /**
     * Writes words.
     *
     * @param x         where they begin, end or have their middle, as the lettering says
     * @param y         the line they stand on
     * @param text      the words
     * @param lettering how they are set
     * @return this drawing
     */
    public Drawing text(double x, double y, String text, Lettering lettering) {
        return element("<text x=\"%s\" y=\"%s\" style=\"%s\">%s</text>"
                .formatted(number(x), number(y), lettering.css(), escaped(text)));
    }

    /**
     * Writes words into the middle of a box.
     *
     * @param box       where
     * @param text      the words
     * @param lettering how they are set
     * @return this drawing
     */
    public Drawing text(Box box, String text, Lettering lettering) {
        return text(box.middleX(), box.middleY() + lettering.size() * 0.35, text, lettering.centred());
    }

    /**
     * {@return the figure}
     *
     * @param data what it shows, as text to be compared
     */
    public Figure figure(String data) {
        // Shown a little larger than drawn where there is room, so that it can be drawn for a phone.
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n%s</svg>\n"
                        .formatted(number(width * 1.15), number(height * 1.15), number(width), number(height), body);
        return new Figure(svg, data.strip());
    }

    private Drawing element(String element) {
        body.append(element).append('\n');
        return this;
    }

    /** {@return a number with at most two decimals} */
    static String number(double value) {
        String text = BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return text.equals("-0") ? "0" : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
