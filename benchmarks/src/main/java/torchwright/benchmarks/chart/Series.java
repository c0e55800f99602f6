package torchwright.benchmarks.chart;

import java.util.List;

/**
 * A line of a chart.
 *
 * @param name   what it shows
 * @param colour its colour
 * @param dashes lengths of dashes and gaps as SVG writes them; empty for a line without gaps
 * @param width  how wide the line is
 * @param points from left to right, at least one
 */
public record Series(String name, Colour colour, String dashes, double width, List<Point> points) {
    /**
     * Copies the points.
     *
     * @param name   what it shows
     * @param colour its colour
     * @param dashes dashes and gaps
     * @param width  how wide the line is
     * @param points from left to right
     */
    public Series {
        points = List.copyOf(points);
    }
}
