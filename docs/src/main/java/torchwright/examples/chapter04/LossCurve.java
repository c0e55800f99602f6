package torchwright.examples.chapter04;

import java.util.List;
import java.util.stream.IntStream;
import torchwright.docs.figure.Axis;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Plot;
import torchwright.docs.figure.Stroke;

/** Plots the losses of the post on a logarithmic scale. */
final class LossCurve {
    private static final int EPOCHS = 100;

    private LossCurve() {}

    static Figure figure() {
        List<PostEpochs> epochs = PostEpochs.train(EPOCHS);
        double[] losses = epochs.stream().mapToDouble(PostEpochs::loss).toArray();
        Axis loss = Axis.logarithmic("loss, logarithmic", 0.05, 300);
        Plot plot = new Plot(Axis.linear("epoch", 0, EPOCHS), loss, 290, 24);
        double[] numbers = IntStream.range(0, EPOCHS).asDoubleStream().toArray();
        plot.line("", new Stroke(Ink.ACCENT, 2.4, ""), numbers, losses);
        plot.points("each epoch", Ink.ACCENT, 2.2, numbers, losses);
        return plot.figure();
    }
}
