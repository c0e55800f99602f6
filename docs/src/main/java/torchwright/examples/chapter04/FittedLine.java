package torchwright.examples.chapter04;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import torchwright.docs.figure.Axis;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Plot;
import torchwright.docs.figure.Steps;
import torchwright.docs.figure.Stroke;

/** Draws the post's line before some of its epochs, with the lines before it in grey. */
final class FittedLine {
    private static final int[] SHOWN = {0, 1, 2, 5, 10, 50, 99};
    private static final double[] ENDS = {0, 10};

    private FittedLine() {}

    static Steps steps(String language) {
        List<PostEpochs> epochs = PostEpochs.train(100);
        List<Steps.Frame> frames = new ArrayList<>();
        for (int shown = 0; shown < SHOWN.length; shown++) {
            PostEpochs epoch = epochs.get(SHOWN[shown]);
            String loss = String.format(Locale.ROOT, epoch.loss() < 1 ? "%.3f" : "%.1f", epoch.loss());
            String sentence = language.equals("ko")
                    ? "에폭 " + SHOWN[shown] + ": 손실은 " + loss + "입니다."
                    : "Epoch " + SHOWN[shown] + " begins with a loss of " + loss + ".";
            frames.add(new Steps.Frame(frame(epochs, shown), sentence));
        }
        return new Steps(frames);
    }

    private static Figure frame(List<PostEpochs> epochs, int shown) {
        Plot plot = new Plot(Axis.linear("x", 0, 10), Axis.linear("y", -2, 24), 300, 20);
        plot.drawing().clipped(plot.field(), () -> {
            for (int before = 0; before < shown; before++) {
                plot.line("", new Stroke(Ink.LINE, 1, "3 4"), ENDS, line(epochs.get(SHOWN[before])));
            }
        });
        double[] inputs = doubles(ThePost.inputs().toFloats());
        plot.line("", new Stroke(Ink.ACCENT, 2.6, ""), ENDS, line(epochs.get(SHOWN[shown])));
        plot.points(
                "points", Ink.ACCENT_2, 4.5, inputs, doubles(ThePost.labels().toFloats()));
        PostEpochs epoch = epochs.get(SHOWN[shown]);
        String equation = String.format(
                Locale.ROOT,
                "y = %.3f x %s %.3f",
                epoch.weight(),
                epoch.bias() < 0 ? "−" : "+",
                Math.abs(epoch.bias()));
        Lettering bold = Lettering.CODE.in(Ink.ACCENT).strong();
        plot.drawing().text(plot.field().left() + 14, plot.field().top() + 16, equation.replace("= -", "= −"), bold);
        return plot.figure();
    }

    private static double[] line(PostEpochs epoch) {
        return new double[] {epoch.weight() * ENDS[0] + epoch.bias(), epoch.weight() * ENDS[1] + epoch.bias()};
    }

    private static double[] doubles(float[] floats) {
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }
}
