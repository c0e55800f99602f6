package torchwright.programs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Two pictures of one line found in two ways. */
final class FitPlots {
    private static final double END = 10;

    /** Below this the gap is rounding, not a distance. */
    private static final double SMALLEST_GAP = 1e-16;

    private FitPlots() {}

    /**
     * Draws the points, the start, the line of the steps, and the line of the equation.
     *
     * @param comparison both lines
     * @param folder     receives {@code fit-lines.svg} and {@code fit-lines.png}; made if missing
     * @return the SVG file
     * @throws IOException if a file cannot be written
     */
    static Path lines(FitComparison comparison, Path folder) throws IOException {
        XYChart chart = ChartStyle.chart("One line, found in two ways", "x", "y");
        chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(END);
        chart.getStyler().setMarkerSize(7);
        ChartStyle.points(
                chart.addSeries("noisy points", comparison.x(), comparison.y()), ChartStyle.INK, SeriesMarkers.CIRCLE);
        List<FitComparison.Step> steps = comparison.steps();
        add(chart, "the start", steps.get(0), false);
        add(chart, "after " + comparison.last().number() + " steps", comparison.last(), false);
        add(chart, "normal equation", comparison.best(), true);
        return Plots.write(chart, folder, "fit-lines");
    }

    private static void add(XYChart chart, String name, FitComparison.Step line, boolean best) {
        double[] ends = {0, END};
        double[] heights = {line.bias(), line.weight() * END + line.bias()};
        if (best) {
            ChartStyle.dashes(chart.addSeries(name, ends, heights), ChartStyle.ORANGE, 3);
        } else {
            boolean start = line.number() == 0;
            ChartStyle.line(chart.addSeries(name, ends, heights), start ? ChartStyle.PALE : ChartStyle.BLUE, 3);
        }
    }

    /**
     * Draws the gap between both lines over the steps, on a logarithmic axis: a straight fall is a constant factor a
     * step.
     *
     * @param comparison both lines
     * @param folder     receives {@code fit-gap.svg} and {@code fit-gap.png}; made if missing
     * @return the SVG file
     * @throws IOException if a file cannot be written
     */
    static Path gap(FitComparison comparison, Path folder) throws IOException {
        XYChart chart = ChartStyle.chart(
                "After the first steps, each closes the gap by the same factor",
                "step",
                "mean squared distance (logarithmic)");
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax((double)
                Math.max(1, comparison.last().number()));
        List<FitComparison.Step> shown = Arrays.stream(
                        ChartStyle.thinned(comparison.steps().size()))
                .mapToObj(comparison.steps()::get)
                .filter(step -> step.gap() > SMALLEST_GAP && Double.isFinite(step.gap()))
                .toList();
        double[] numbers =
                shown.stream().mapToDouble(FitComparison.Step::number).toArray();
        double[] gaps = shown.stream().mapToDouble(FitComparison.Step::gap).toArray();
        ChartStyle.line(chart.addSeries("gap to the best line", numbers, gaps), ChartStyle.BLUE, 2.5f);
        double[] ends = {0, comparison.last().number()};
        double[] losses = {comparison.best().loss(), comparison.best().loss()};
        ChartStyle.dashes(chart.addSeries("loss of the best line: the noise", ends, losses), ChartStyle.ORANGE, 2);
        return Plots.write(chart, folder, "fit-gap");
    }
}
