package torchwright.programs;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The look of the programs' charts: white paper, thin grey grid, few colours that a colour-blind reader tells apart.
 */
final class ChartStyle {
    /** For what was measured or given. */
    static final Color INK = new Color(0x2B2F36);

    /** For the result. */
    static final Color BLUE = new Color(0x1F5FA8);

    /** For what it is compared with. */
    static final Color ORANGE = new Color(0xD9731A);

    /** For what is only on the way. */
    static final Color PALE = new Color(0x9DB8D6);

    private static final int WIDTH = 820;
    private static final int HEIGHT = 500;
    private static final Color GRID = new Color(0xE3E6EA);

    private ChartStyle() {}

    /**
     * Makes an empty chart.
     *
     * @param title what it shows, as a sentence
     * @param x     the horizontal axis, with its unit
     * @param y     the vertical axis, with its unit
     * @return the chart
     */
    static XYChart chart(String title, String x, String y) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        XYStyler styler = chart.getStyler();
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setChartTitleBoxVisible(false);
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        styler.setChartFontColor(INK);
        styler.setAxisTickLabelsColor(INK);
        styler.setAxisTickMarksColor(GRID);
        styler.setLegendBorderColor(GRID);
        styler.setLegendPosition(LegendPosition.InsideNE);
        styler.setChartPadding(14);
        return chart;
    }

    /**
     * Draws a series as a line.
     *
     * @param series the series
     * @param colour its colour
     * @param width  its width in pixels
     */
    static void line(XYSeries series, Color colour, float width) {
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(colour);
        series.setLineStyle(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    /**
     * Draws a series as a broken line.
     *
     * @param series the series
     * @param colour its colour
     * @param width  its width in pixels
     */
    static void dashes(XYSeries series, Color colour, float width) {
        line(series, colour, width);
        float[] pattern = {7, 6};
        series.setLineStyle(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0));
    }

    /**
     * Draws a series as points.
     *
     * @param series the series
     * @param colour their colour
     * @param marker their form
     */
    static void points(XYSeries series, Color colour, Marker marker) {
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(marker);
        series.setMarkerColor(colour);
    }

    /**
     * Chooses which of many equally spaced points of a smooth curve are drawn: all of the first, then fewer.
     *
     * <p>A picture needs no more; and XChart would label equally spaced values by its own counting, 38, 76, 114.
     *
     * @param count how many points there are
     * @return some of the numbers from 0 to {@code count - 1}, in order, the last included
     */
    static int[] thinned(int count) {
        int stride = Math.max(2, count / 100);
        return IntStream.range(0, count)
                .filter(i -> i < 20 || i % stride == 0 || i == count - 1)
                .toArray();
    }
}
