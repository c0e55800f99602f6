package torchwright.programs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Draws how often random numbers fall where; counted by the engine. */
final class Histogram {
    private static final int NUMBERS = 100_000;
    private static final int BINS = 60;
    private static final double EDGE = 4;

    private Histogram() {}

    /**
     * Draws a histogram of standard normal random numbers.
     *
     * @param generator where the numbers come from
     * @param folder    receives {@code normal.svg} and {@code normal.png}; made if missing
     * @return the SVG file
     * @throws IOException if a file cannot be written
     */
    static Path ofNormalNumbers(Generator generator, Path folder) throws IOException {
        Tensor numbers = Tensor.randn(generator, Shape.of(NUMBERS), DType.FLOAT32);
        double width = 2 * EDGE / BINS;
        List<Double> centres = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            double from = -EDGE + bin * width;
            centres.add(from + width / 2);
            counts.add(
                    numbers.ge(from).logicalAnd(numbers.lt(from + width)).sum().itemLong());
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(800)
                .height(450)
                .title(NUMBERS + " numbers of randn")
                .xAxisTitle("value")
                .yAxisTitle("how many")
                .build();
        chart.getStyler().setXAxisDecimalPattern("0.0").setXAxisMaxLabelCount(9);
        chart.getStyler().setAvailableSpaceFill(1);
        chart.getStyler().setLegendVisible(false);
        chart.addSeries("randn", centres, counts);
        return Plots.write(chart, folder, "normal");
    }
}
