package torchwright.examples.chapter04;

import java.util.List;
import java.util.stream.IntStream;
import torchwright.docs.figure.Axis;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Plot;
import torchwright.docs.figure.Stroke;

/** Plots the post's losses with its old gradients forgotten, and with all of them kept. */
final class SwingPicture {
    private static final int EPOCHS = 30;

    private SwingPicture() {}

    static Figure losses() {
        Plot plot = new Plot(Axis.linear("epoch", 0, EPOCHS - 1), Axis.linear("loss", 0, 250), 270, 96);
        double[] epochs = IntStream.range(0, EPOCHS).asDoubleStream().toArray();
        plot.line("kept", Stroke.of(Ink.ACCENT), epochs, first(Swing.losses(false, 0)));
        plot.line("forgotten", Stroke.of(Ink.ACCENT_2).width(2.4), epochs, first(Swing.losses(true, 0)));
        return plot.figure();
    }

    private static double[] first(List<Double> losses) {
        return losses.stream().limit(EPOCHS).mapToDouble(Double::doubleValue).toArray();
    }
}
