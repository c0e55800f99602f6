package torchwright.programs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import torchwright.autograd.NoGrad;
import torchwright.loss.MSELoss;
import torchwright.loss.RegressionLosses;
import torchwright.optim.SGD;
import torchwright.regression.LinearFit;
import torchwright.regression.LinearRegression;
import torchwright.regression.NormalEquation;
import torchwright.regression.TrainingLoop;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** A line that goes downhill step by step, beside the best line there is. */
final class FitComparison {
    private final Tensor x;
    private final Tensor y;
    private final LinearFit fit;
    private final List<Step> steps = new ArrayList<>();

    /**
     * A line, and how good it is.
     *
     * @param number how many steps led to it
     * @param weight its slope
     * @param bias   its height at 0
     * @param loss   its mean squared distance from the points
     * @param gap    its mean squared distance from the best line
     */
    record Step(int number, double weight, double bias, double loss, double gap) {}

    /**
     * Finds the best line by the normal equation.
     *
     * @param x {@code (N, 1)}
     * @param y {@code (N, 1)}
     */
    FitComparison(Tensor x, Tensor y) {
        this.x = x;
        this.y = y;
        fit = NormalEquation.solve(x, y);
    }

    /**
     * Goes downhill from a random line.
     *
     * @param epochs       how many steps
     * @param learningRate how far a step goes for a gradient of 1
     */
    void descend(int epochs, double learningRate) {
        LinearRegression model = new LinearRegression(1, 1);
        SGD optimizer = new SGD(model.parameters(), learningRate);
        TrainingLoop loop = new TrainingLoop(model, new MSELoss(), optimizer);
        steps.add(measured(0, model));
        for (int epoch = 0; epoch < epochs; epoch++) {
            loop.epoch(x, y);
            steps.add(measured(epoch + 1, model));
        }
    }

    private Step measured(int number, LinearRegression model) {
        try (var scope = new NoGrad()) {
            Tensor weight = model.linear().weight().to(DType.FLOAT64);
            Tensor bias = model.linear().bias().to(DType.FLOAT64);
            return step(number, new LinearFit(weight, bias));
        }
    }

    /** In float64: the last differences are smaller than what float32 tells apart. */
    private Step step(int number, LinearFit line) {
        Tensor wide = x.to(DType.FLOAT64);
        Tensor predicted = line.predict(wide);
        return new Step(
                number,
                line.weight().item(),
                line.bias().item(),
                RegressionLosses.mseLoss(predicted, y).item(),
                RegressionLosses.mseLoss(predicted, fit.predict(wide)).item());
    }

    /** {@return the line of the normal equation, 0 steps from itself} */
    Step best() {
        return step(0, fit);
    }

    /** {@return the lines on the way, from the start on} */
    List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** {@return the last line} */
    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** {@return the points' first coordinates} */
    double[] x() {
        return x.to(DType.FLOAT64).toDoubles();
    }

    /** {@return the points' second coordinates} */
    double[] y() {
        return y.to(DType.FLOAT64).toDoubles();
    }
}
