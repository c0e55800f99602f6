package torchwright.examples.chapter02;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import torchwright.docs.figure.Axis;
import torchwright.docs.figure.Box;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Fill;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Plot;
import torchwright.docs.figure.Stroke;
import torchwright.nn.Sequential;
import torchwright.nn.layer.Linear;
import torchwright.nn.layer.ReLU;
import torchwright.tensor.Tensor;

/** Draws the plane of two inputs, coloured where the model of the program {@code xor} answers more than one half. */
final class XorPlane {
    private static final double FROM = -0.5;
    private static final double TO = 1.5;
    private static final int STEPS = 96;
    private static final float[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    private XorPlane() {}

    static Figure figure() {
        Sequential model = model();
        Plot plot = new Plot(Axis.linear("a", FROM, TO), Axis.linear("b", FROM, TO), 430, 70);
        double step = (TO - FROM) / STEPS;
        Tensor middles = Tensor.linspace(FROM + step / 2, TO - step / 2, STEPS);
        Tensor a = middles.unsqueeze(0).expand(STEPS, STEPS).flatten();
        Tensor b = middles.unsqueeze(1).expand(STEPS, STEPS).flatten();
        boolean[] yes = model.call(Tensor.stack(List.of(a, b), 1))
                .detach()
                .squeeze(1)
                .gt(0.5)
                .toBooleans();
        StringBuilder picture = new StringBuilder();
        StringBuilder region = new StringBuilder();
        for (int row = 0; row < STEPS; row++) {
            row(region, plot, yes, row, step);
            for (int column = 0; column < STEPS; column += 3) {
                picture.append(yes[row * STEPS + column] ? '#' : '.');
            }
            picture.append('\n');
        }
        // One path: boxes that overlap a little are not darker there, and leave no seam.
        plot.drawing().path(region.toString(), new Fill(Ink.ACCENT, 0.18), Stroke.NONE);
        float[] answers = model.call(Tensor.of(CORNERS)).detach().flatten().toFloats();
        for (int corner = 0; corner < CORNERS.length; corner++) {
            corner(plot, CORNERS[corner], answers[corner]);
        }
        return new Figure(plot.figure().svg(), picture + Arrays.toString(answers));
    }

    private static Sequential model() {
        Linear hidden = new Linear(2, 2);
        hidden.weight().detach().copy_(Tensor.of(new float[][] {{1, 1}, {1, 1}}));
        hidden.bias().detach().copy_(Tensor.of(0f, -1f));
        Linear output = new Linear(2, 1);
        output.weight().detach().copy_(Tensor.of(new float[][] {{1, -2}}));
        output.bias().detach().fill_(0);
        return new Sequential(hidden, new ReLU(), output);
    }

    /** Fills what lies side by side in a row with one box. */
    private static void row(StringBuilder region, Plot plot, boolean[] yes, int row, double step) {
        double height = plot.atY(0) - plot.atY(step);
        int from = -1;
        for (int column = 0; column <= STEPS; column++) {
            boolean here = column < STEPS && yes[row * STEPS + column];
            if (here && from < 0) {
                from = column;
            } else if (!here && from >= 0) {
                double left = plot.atX(FROM + from * step);
                double width = plot.atX(FROM + column * step) - left;
                region.append(String.format(
                        Locale.ROOT,
                        "M%.1f %.1fh%.1fv%.1fh-%.1fz",
                        left,
                        plot.atY(FROM + (row + 1) * step),
                        width,
                        height + 0.5,
                        width));
                from = -1;
            }
        }
    }

    private static void corner(Plot plot, float[] at, float answer) {
        boolean one = answer > 0.5;
        Ink ink = one ? Ink.ACCENT : Ink.ACCENT_2;
        double x = plot.atX(at[0]);
        double y = plot.atY(at[1]);
        plot.drawing().dot(x, y, 15, Fill.PAPER, new Stroke(ink, 2.4, ""));
        plot.drawing()
                .text(
                        new Box(x - 15, y - 15, 30, 30),
                        String.valueOf(Math.round(answer)),
                        Lettering.NUMBER.strong().in(ink));
    }
}
