package torchwright.examples.chapter04;

import java.util.Locale;
import java.util.stream.IntStream;
import torchwright.docs.figure.Axis;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Plot;
import torchwright.docs.figure.Stroke;
import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.regression.TrainingLoop;

/** Plots the way of the weight with learning rates that are too small, right and too large. */
final class LearningRatePicture {
    private static final int STEPS = 13;

    private LearningRatePicture() {}

    static Figure weights() {
        Plot plot = new Plot(Axis.linear("step", 0, STEPS), Axis.linear("weight", -3, 8), 290, 76);
        double[] steps = IntStream.rangeClosed(0, STEPS).asDoubleStream().toArray();
        draw(plot, 0.029, new Stroke(Ink.ACCENT, 1.8, ""), steps);
        draw(plot, 0.01, new Stroke(Ink.ACCENT_2, 2.6, ""), steps);
        draw(plot, 0.001, new Stroke(Ink.MUTED, 1.8, "6 4"), steps);
        return plot.figure();
    }

    private static void draw(Plot plot, double lr, Stroke stroke, double[] steps) {
        plot.line(String.format(Locale.ROOT, "lr %s", lr), stroke, steps, weights(lr));
    }

    private static double[] weights(double lr) {
        LinearRegression model = ThePost.model();
        TrainingLoop loop = new TrainingLoop(model, new MSELoss(), new SGD(model.parameters(), lr));
        double[] weights = new double[STEPS + 1];
        for (int step = 0; step <= STEPS; step++) {
            weights[step] = model.linear().weight().item();
            loop.epoch(ThePost.inputs(), ThePost.labels());
        }
        return weights;
    }
}
