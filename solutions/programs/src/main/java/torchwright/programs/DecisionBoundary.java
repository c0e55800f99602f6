package torchwright.programs;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/** Draws where a model of two inputs and one output says yes, which is where its output is above one half. */
final class DecisionBoundary {
    private static final double FROM = -0.5;
    private static final double TO = 1.5;
    private static final int STEPS = 41;
    private static final double THRESHOLD = 0.5;

    private DecisionBoundary() {}

    /**
     * Draws the plane from -0.5 to 1.5 in both directions, and the four points of a truth table.
     *
     * @param model  {@code (N, 2) -> (N, 1)}
     * @param folder receives {@code xor.svg} and {@code xor.png}; made if missing
     * @return the SVG file
     * @throws IOException if a file cannot be written
     */
    static Path of(Module model, Path folder) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(620)
                .height(560)
                .title("XOR by hand: yes where the output is above 0.5")
                .xAxisTitle("a")
                .yAxisTitle("b")
                .build();
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        chart.getStyler().setXAxisMin(FROM).setXAxisMax(TO).setYAxisMin(FROM).setYAxisMax(TO);
        chart.getStyler().setMarkerSize(11);
        Tensor plane = plane();
        Tensor yes = model.call(plane).detach().squeeze(1).gt(THRESHOLD);
        add(chart, "yes", plane, yes, new Color(0xF2B36B), SeriesMarkers.SQUARE);
        add(chart, "no", plane, yes.logicalNot(), new Color(0x9DBBDD), SeriesMarkers.SQUARE);
        for (double sum : new double[] {0.5, 1.5}) {
            double[] a = {Math.max(FROM, sum - TO), Math.min(TO, sum - FROM)};
            double[] b = {sum - a[0], sum - a[1]};
            XYSeries border = chart.addSeries("a + b = " + sum, a, b);
            border.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
            border.setMarker(SeriesMarkers.NONE).setLineColor(Color.DARK_GRAY);
            border.setLineStyle(new BasicStroke(2));
        }
        Tensor corners = Tensor.of(new float[][] {{0, 0}, {1, 1}, {0, 1}, {1, 0}});
        Tensor different = Tensor.of(false, false, true, true);
        add(chart, "xor is 1", corners, different, new Color(0xB34700), SeriesMarkers.DIAMOND);
        add(chart, "xor is 0", corners, different.logicalNot(), new Color(0x1F4E8C), SeriesMarkers.CIRCLE);
        return Plots.write(chart, folder, "xor");
    }

    /** {@return all points of a grid, one a row} */
    private static Tensor plane() {
        Tensor axis = Tensor.linspace(FROM, TO, STEPS);
        Tensor a = axis.unsqueeze(1).expand(STEPS, STEPS).flatten();
        Tensor b = axis.unsqueeze(0).expand(STEPS, STEPS).flatten();
        return Tensor.stack(List.of(a, b), 1);
    }

    private static void add(XYChart chart, String name, Tensor points, Tensor chosen, Color colour, Marker marker) {
        float[][] at = (float[][]) points.toArray();
        boolean[] isChosen = chosen.toBooleans();
        List<Float> a = new ArrayList<>();
        List<Float> b = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            if (isChosen[i]) {
                a.add(at[i][0]);
                b.add(at[i][1]);
            }
        }
        chart.addSeries(name, a, b).setMarkerColor(colour).setMarker(marker);
    }
}
