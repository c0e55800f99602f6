package torchwright.docs.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlotTest {
    private static final double[] XS = {0, 10};

    @Test
    void whatIsDrawnIsInTheData() {
        assertEquals(
                "loss\n  0.0000  2.0000\n  10.000  1.0000",
                plot().line("loss", Stroke.THIN, XS, new double[] {2, 1})
                        .figure()
                        .data());
    }

    @Test
    void theCornersOfTheAxesAreTheCornersOfTheField() {
        Plot plot = plot();
        assertEquals(plot.field().left(), plot.atX(0), 1e-9);
        assertEquals(plot.field().right(), plot.atX(10), 1e-9);
        assertEquals(plot.field().bottom(), plot.atY(0), 1e-9);
        assertEquals(plot.field().top(), plot.atY(4), 1e-9);
    }

    @Test
    void namesOfLinesThatEndTogetherDoNotOverlap() {
        String svg = plot().line("first", Stroke.THIN, XS, new double[] {0, 2})
                .line("second", Stroke.THIN, XS, new double[] {4, 2})
                .figure()
                .svg();
        List<Double> lines = new ArrayList<>();
        Matcher name = Pattern.compile("<text x=\"[\\d.]+\" y=\"([\\d.]+)\"[^>]*>(first|second)<")
                .matcher(svg);
        while (name.find()) {
            lines.add(Double.valueOf(name.group(1)));
        }
        assertEquals(2, lines.size());
        assertTrue(Math.abs(lines.get(0) - lines.get(1)) >= 15, lines.toString());
    }

    private static Plot plot() {
        return new Plot(Axis.linear("x", 0, 10), Axis.linear("y", 0, 4), 200, 60);
    }
}
