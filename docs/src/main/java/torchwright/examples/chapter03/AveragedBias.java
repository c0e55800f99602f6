package torchwright.examples.chapter03;

import java.util.List;
import torchwright.docs.figure.Axis;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Plot;
import torchwright.docs.figure.Stroke;

/** Plots the loss of a bias whose gradients are summed, and of one whose gradients are averaged. */
final class AveragedBias {
    private AveragedBias() {}

    static Figure figure() {
        List<Double> summed = Bias.losses(1);
        List<Double> averaged = Bias.losses(5);
        double most = summed.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        Plot plot = new Plot(
                Axis.linear("step", 0, summed.size() - 1), Axis.linear("loss", 0, Math.ceil(most / 10) * 10), 270, 84);
        double[] steps = new double[summed.size()];
        for (int step = 0; step < steps.length; step++) {
            steps[step] = step;
        }
        plot.line("averaged", Stroke.of(Ink.ACCENT_2).width(2.4), steps, numbers(averaged));
        plot.line("summed", Stroke.of(Ink.ACCENT).width(2.4), steps, numbers(summed));
        return plot.figure();
    }

    private static double[] numbers(List<Double> losses) {
        return losses.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
