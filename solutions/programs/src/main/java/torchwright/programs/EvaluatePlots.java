package torchwright.programs;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import torchwright.data.TrainTestSplit;
import torchwright.evaluation.Evaluation;
import torchwright.evaluation.GeneralisationGap;
import torchwright.metrics.ConfusionMatrix;
import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/**
 * Draws how two networks learned, and what.
 *
 * @param folder receives the files; made if missing
 */
record EvaluatePlots(Path folder) {
    private static final Color ORANGE = new Color(0xB34700);
    private static final Color BLUE = new Color(0x1F4E8C);
    private static final Color[] PALE = {new Color(0xF6CFA6), new Color(0xBFD3EA), new Color(0xC8E3C1)};
    private static final Color[] STRONG = {ORANGE, BLUE, new Color(0x2E7D32)};
    private static final Marker[] MARKERS = {SeriesMarkers.CIRCLE, SeriesMarkers.DIAMOND, SeriesMarkers.TRIANGLE_UP};
    private static final int STEPS = 61;
    private static final double EDGE = 1.2;

    /** Draws the losses of both networks over the epochs, test solid, train dashed. */
    void losses(LearningCurve plain, LearningCurve careful) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(820)
                .height(480)
                .title("Learning by heart lowers only the loss on the training points")
                .xAxisTitle("epoch")
                .yAxisTitle("mean squared error")
                .build();
        quiet(chart.getStyler());
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(0.3).setLegendPosition(LegendPosition.InsideNE);
        chart.getStyler().setYAxisDecimalPattern("0.00").setXAxisDecimalPattern("#");
        chart.getStyler().setXAxisTickMarkSpacingHint(120).setPlotGridLinesColor(new Color(0xE4E4E4));
        curve(chart, "without dropout: test", plain, GeneralisationGap::test, ORANGE, false);
        curve(chart, "without dropout: train", plain, GeneralisationGap::train, ORANGE, true);
        curve(chart, "with dropout: test", careful, GeneralisationGap::test, BLUE, false);
        curve(chart, "with dropout: train", careful, GeneralisationGap::train, BLUE, true);
        Plots.write(chart, folder, "losses");
    }

    private static void curve(
            XYChart chart,
            String name,
            LearningCurve curve,
            ToDoubleFunction<GeneralisationGap> side,
            Color colour,
            boolean dashed) {
        List<Double> losses = curve.losses().stream().mapToDouble(side).boxed().toList();
        XYSeries series = chart.addSeries(name, curve.epochs(), losses);
        float[] dashes = dashed ? new float[] {7, 5} : null;
        series.setLineStyle(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0));
        series.setMarker(SeriesMarkers.NONE).setLineColor(colour);
    }

    /** White paper, thin letters: what is drawn shall be the darkest thing on the page. */
    private static void quiet(AxesChartStyler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderColor(Color.LIGHT_GRAY);
        styler.setLegendBorderColor(Color.LIGHT_GRAY);
        styler.setChartTitleFont(styler.getChartTitleFont().deriveFont(Font.PLAIN, 16));
        styler.setAxisTitleFont(styler.getAxisTitleFont().deriveFont(Font.PLAIN, 13));
        styler.setAxisTickLabelsFont(styler.getAxisTickLabelsFont().deriveFont(Font.PLAIN, 12));
    }

    /** Draws a confusion matrix as a heat map, the first true class on top. */
    void confusion(ConfusionMatrix matrix) throws IOException {
        int classes = matrix.classes();
        HeatMapChart chart = new HeatMapChartBuilder()
                .width(560)
                .height(500)
                .title("Test points, with dropout")
                .xAxisTitle("predicted arm")
                .yAxisTitle("true arm")
                .build();
        quiet(chart.getStyler());
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setShowValue(true).setHeatMapValueDecimalPattern("0");
        chart.getStyler().setRangeColors(new Color[] {Color.WHITE, new Color(0x9DBBDD)});
        chart.getStyler().setMin(0);
        List<String> names =
                IntStream.range(0, classes).mapToObj(c -> "arm " + c).toList();
        List<String> upward = IntStream.range(0, classes)
                .mapToObj(c -> names.get(classes - 1 - c))
                .toList();
        List<Number[]> cells = new ArrayList<>();
        for (int actual = 0; actual < classes; actual++) {
            for (int predicted = 0; predicted < classes; predicted++) {
                cells.add(new Number[] {predicted, classes - 1 - actual, matrix.count(actual, predicted)});
            }
        }
        chart.addSeries("points", names, upward, cells);
        Plots.write(chart, folder, "confusion");
    }

    /** Draws which arm a network sees where, and the points that it learned from. */
    void regions(String name, String title, Module model, TrainTestSplit split) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(620)
                .height(600)
                .title(title + ": which arm is seen where")
                .build();
        quiet(chart.getStyler());
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        chart.getStyler()
                .setXAxisMin(-EDGE)
                .setXAxisMax(EDGE)
                .setYAxisMin(-EDGE)
                .setYAxisMax(EDGE);
        chart.getStyler().setMarkerSize(9).setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(LegendLayout.Horizontal);
        chart.getStyler().setXAxisTickMarkSpacingHint(100).setYAxisTickMarkSpacingHint(90);
        chart.getStyler().setPlotGridLinesVisible(false);
        Tensor plane = plane();
        Tensor seen = Evaluation.predict(model, plane).argmax(1);
        for (int arm = 0; arm < Spiral.ARMS; arm++) {
            XYSeries region = add(chart, "region " + arm, plane, seen.eq(arm), PALE[arm], SeriesMarkers.SQUARE);
            region.setShowInLegend(false);
        }
        for (int arm = 0; arm < Spiral.ARMS; arm++) {
            Tensor labelled = split.trainTargets().eq(arm);
            add(chart, "labelled arm " + arm, split.trainInputs(), labelled, STRONG[arm], MARKERS[arm]);
        }
        Plots.write(chart, folder, name);
    }

    /** {@return all points of a grid, one a row} */
    private static Tensor plane() {
        Tensor axis = Tensor.linspace(-EDGE, EDGE, STEPS);
        Tensor x = axis.unsqueeze(1).expand(STEPS, STEPS).flatten();
        Tensor y = axis.unsqueeze(0).expand(STEPS, STEPS).flatten();
        return Tensor.stack(List.of(x, y), 1);
    }

    private static XYSeries add(XYChart chart, String name, Tensor points, Tensor chosen, Color colour, Marker marker) {
        float[][] at = (float[][]) points.toArray();
        boolean[] isChosen = chosen.toBooleans();
        List<Float> x = new ArrayList<>();
        List<Float> y = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            if (isChosen[i]) {
                x.add(at[i][0]);
                y.add(at[i][1]);
            }
        }
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarkerColor(colour).setMarker(marker);
        return series;
    }
}
