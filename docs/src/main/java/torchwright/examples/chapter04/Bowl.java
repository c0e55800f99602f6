package torchwright.examples.chapter04;

import java.util.List;
import torchwright.docs.figure.Axis;
import torchwright.docs.figure.Box;
import torchwright.docs.figure.Drawing;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Fill;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Plot;
import torchwright.docs.figure.Stroke;
import torchwright.regression.LinearFit;
import torchwright.regression.NormalEquation;
import torchwright.tensor.Tensor;

/**
 * Draws lines of equal loss over weight and bias, and the way of the post's training. The squared error of a line is
 * {@code L(best) + E(x^2) dw^2 + 2 E(x) dw db + db^2} at a distance (dw, db) from the best line, so the lines are ellipses.
 */
final class Bowl {
    private static final double[] LEVELS = {173, 100, 50, 22, 9, 3, 1, 0.3, 0.08};
    private static final int CORNERS = 240;

    private final double bestWeight;
    private final double bestBias;
    private final double meanOfSquares;
    private final double mean;
    private final Plot plot = new Plot(Axis.linear("weight", -0.25, 3.25), Axis.linear("bias", -1.2, 3), 380, 22);

    private Bowl() {
        LinearFit best = NormalEquation.solve(ThePost.inputs(), ThePost.labels());
        bestWeight = best.weight().item();
        bestBias = best.bias().item();
        Tensor x = ThePost.inputs();
        meanOfSquares = x.pow(2).mean().item();
        mean = x.mean().item();
    }

    static Figure figure() {
        return new Bowl().draw();
    }

    private Figure draw() {
        Drawing drawing = plot.drawing();
        Box field = plot.field();
        drawing.clipped(field, () -> {
            for (double level : LEVELS) {
                drawing.path(ellipse(level), new Fill(Ink.ACCENT_2, 0.085), new Stroke(Ink.ACCENT_2, 0.9, ""));
            }
        });
        List<PostEpochs> epochs = PostEpochs.train(100);
        double[] weights = epochs.stream().mapToDouble(PostEpochs::weight).toArray();
        double[] biases = epochs.stream().mapToDouble(PostEpochs::bias).toArray();
        plot.line("", new Stroke(Ink.ACCENT, 1.6, ""), weights, biases);
        plot.points("epochs", Ink.ACCENT, 2.6, weights, biases);
        double x = plot.atX(bestWeight);
        double y = plot.atY(bestBias);
        Stroke cross = new Stroke(Ink.INK, 1.8, "");
        drawing.line(x - 6, y, x + 6, y, cross).line(x, y - 6, x, y + 6, cross);
        Lettering name = Lettering.WORDS.size(14).strong();
        drawing.text(x + 12, y - 8, "best", name);
        drawing.text(plot.atX(weights[0]) + 2, plot.atY(biases[0]) + 20, "start", name.in(Ink.ACCENT));
        drawing.text(plot.atX(weights[1]) - 20, plot.atY(biases[1]) + 22, "1 step", name.in(Ink.ACCENT));
        return plot.figure();
    }

    /** {@return the outline of the places whose loss is this much above the best one} */
    private String ellipse(double level) {
        StringBuilder path = new StringBuilder();
        for (int corner = 0; corner < CORNERS; corner++) {
            double angle = 2 * Math.PI * corner / CORNERS;
            // Along the line db = -E(x) dw + s both parts are squares: L = (E(x^2) - E(x)^2) dw^2 + s^2.
            double dw = Math.sqrt(level / (meanOfSquares - mean * mean)) * Math.cos(angle);
            double db = Math.sqrt(level) * Math.sin(angle) - mean * dw;
            path.append(corner == 0 ? "M" : "L").append(point(bestWeight + dw, bestBias + db));
        }
        return path.append("Z").toString();
    }

    private String point(double weight, double bias) {
        return Math.round(plot.atX(weight) * 10) / 10.0 + " " + Math.round(plot.atY(bias) * 10) / 10.0;
    }
}
