package torchwright.programs;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import torchwright.vector.roofline.Work;

/** Draws a contest as bars: how many operations a second each step reached. */
final class SpeedPlot {
    private SpeedPlot() {}

    /**
     * Draws the steps that were timed.
     *
     * @param contest  the contest
     * @param outcomes what came of its steps
     * @param folder   receives {@code speed.svg} and {@code speed.png}; made if missing
     * @return the SVG file
     * @throws IOException if a file cannot be written
     */
    static Path write(SpeedContest contest, List<SpeedOutcome> outcomes, Path folder) throws IOException {
        Work work = contest.work();
        List<SpeedOutcome> timed =
                outcomes.stream().filter(SpeedOutcome::isTimed).toList();
        CategoryChart chart = new CategoryChartBuilder()
                .width(820)
                .height(500)
                .title(contest.title())
                .yAxisTitle("billion operations a second")
                .build();
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setXAxisLabelRotation(20);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setSeriesColors(new Color[] {ChartStyle.BLUE});
        chart.addSeries(
                "steps",
                timed.stream().map(outcome -> outcome.step().name()).toList(),
                timed.stream()
                        .map(outcome -> work.flops() / outcome.seconds() / 1e9)
                        .toList());
        return Plots.write(chart, folder, "speed");
    }
}
