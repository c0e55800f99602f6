package torchwright.programs;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Two pictures of the post's training: how the loss falls, and how the line finds the points. */
final class PostPlots {
    private static final int LAST_X = 10;

    private PostPlots() {}

    /**
     * Draws the loss of every epoch, on a logarithmic axis: most of it is gone after three.
     *
     * @param training a finished training
     * @param folder   receives {@code post-loss.svg} and {@code post-loss.png}; made if missing
     * @return the SVG file
     * @throws IOException if a file cannot be written
     */
    static Path lossCurve(PostTraining training, Path folder) throws IOException {
        XYChart chart =
                ChartStyle.chart("The loss falls fast, then slowly", "epoch", "mean squared error (logarithmic)");
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax((double) PostTraining.EPOCHS);
        chart.getStyler().setMarkerSize(9);
        double[] losses =
                training.epochs().stream().mapToDouble(PostTraining.Epoch::loss).toArray();
        int[] shown = ChartStyle.thinned(losses.length);
        double[] numbers = Arrays.stream(shown).asDoubleStream().toArray();
        double[] drawn =
                Arrays.stream(shown).mapToDouble(epoch -> losses[epoch]).toArray();
        double smallest = Arrays.stream(losses).min().orElse(1);
        chart.getStyler().setYAxisMin(Math.pow(10, Math.floor(Math.log10(smallest))));
        ChartStyle.line(chart.addSeries("loss of the epoch", numbers, drawn), ChartStyle.BLUE, 2.5f);
        double[] printedAt = {0, 1, 2, losses.length - 2, losses.length - 1};
        double[] printed =
                Arrays.stream(printedAt).map(epoch -> losses[(int) epoch]).toArray();
        ChartStyle.points(
                chart.addSeries("epochs that are printed", printedAt, printed),
                ChartStyle.ORANGE,
                SeriesMarkers.CIRCLE);
        return Plots.write(chart, folder, "post-loss");
    }

    /**
     * Draws the train set, and the model's line before some of the epochs.
     *
     * @param training a finished training
     * @param folder   receives {@code post-line.svg} and {@code post-line.png}; made if missing
     * @return the SVG file
     * @throws IOException if a file cannot be written
     */
    static Path fittedLine(PostTraining training, Path folder) throws IOException {
        XYChart chart = ChartStyle.chart("The line finds the points in a few steps", "x", "y");
        chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax((double) LAST_X);
        chart.getStyler().setMarkerSize(9);
        int last = PostTraining.EPOCHS - 1;
        int[] shown = {0, 1, 2, last};
        Color[] colours = {ChartStyle.PALE, new Color(0x6F98C6), new Color(0x437AB5), ChartStyle.BLUE};
        for (int i = 0; i < shown.length; i++) {
            PostTraining.Epoch epoch = training.epochs().get(shown[i]);
            double[] ends = {0, LAST_X};
            double[] heights = {epoch.bias(), epoch.weight() * LAST_X + epoch.bias()};
            String name = shown[i] == 0 ? "the start" : "after " + shown[i] + (shown[i] == 1 ? " step" : " steps");
            ChartStyle.line(chart.addSeries(name, ends, heights), colours[i], shown[i] == last ? 3 : 2);
        }
        double[] x = IntStream.rangeClosed(0, LAST_X).asDoubleStream().toArray();
        double[] y =
                IntStream.rangeClosed(0, LAST_X).mapToDouble(i -> 2 * i + 1).toArray();
        ChartStyle.points(chart.addSeries("train set, y = 2x + 1", x, y), ChartStyle.ORANGE, SeriesMarkers.CIRCLE);
        return Plots.write(chart, folder, "post-line");
    }
}
