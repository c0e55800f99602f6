package torchwright.examples.chapter04;

import torchwright.docs.figure.Axis;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Plot;
import torchwright.docs.figure.Stroke;
import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.regression.LinearFit;
import torchwright.regression.LinearRegression;
import torchwright.regression.NormalEquation;
import torchwright.regression.TrainingLoop;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Plots noisy points, the line that a hundred steps have found, and the line of the normal equation. */
final class TwoLines {
    private static final int POINTS = 30;
    private static final double[] ENDS = {0, 10};

    private TwoLines() {}

    static Figure figure() {
        Generator generator = Generator.defaultGenerator().manualSeed(5);
        Shape column = Shape.of(POINTS, 1);
        Tensor x = Tensor.rand(generator, column, DType.FLOAT32).mul(10);
        Tensor noise = Tensor.randn(generator, column, DType.FLOAT32).mul(3);
        Tensor y = x.mul(1.2).add(9).add(noise);
        LinearRegression model = new LinearRegression(1, 1);
        TrainingLoop loop = new TrainingLoop(model, new MSELoss(), new SGD(model.parameters(), 0.01));
        loop.run(100, x, y, (epoch, loss) -> {});
        LinearFit best = NormalEquation.solve(x, y);
        Plot plot = new Plot(Axis.linear("x", 0, 10), Axis.linear("y", 0, 25), 310, 92);
        plot.points("points", Ink.MUTED, 4, numbers(x), numbers(y));
        plot.line(
                "100 steps",
                Stroke.of(Ink.ACCENT).dashed(),
                ENDS,
                line(model.linear().weight(), model.linear().bias()));
        plot.line("equation", Stroke.of(Ink.ACCENT_2).width(2.4), ENDS, line(best.weight(), best.bias()));
        return plot.figure();
    }

    private static double[] line(Tensor weight, Tensor bias) {
        return new double[] {weight.item() * ENDS[0] + bias.item(), weight.item() * ENDS[1] + bias.item()};
    }

    private static double[] numbers(Tensor column) {
        return column.flatten().to(DType.FLOAT64).toDoubles();
    }
}
