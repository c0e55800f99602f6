package torchwright.examples.chapter04;

import torchwright.loss.MSELoss;
import torchwright.loss.RegressionLosses;
import torchwright.regression.LinearRegression;
import torchwright.tensor.Tensor;

/** How much does the error move? */
final class Slopes {
    private Slopes() {}

    /** Moves three predictions by a thousandth; 7 would have been right. */
    static void nudge() {
        for (double prediction : new double[] {5, 7, 9}) {
            double before = (prediction - 7) * (prediction - 7);
            double after = (prediction + 0.001 - 7) * (prediction + 0.001 - 7);
            double slope = (after - before) / 0.001;
            System.out.printf("prediction %.0f: squared error %.0f, slope %.2f%n", prediction, before, slope);
        }
    }

    /** Moves the weight of the post's model by a thousandth, and asks autograd for the same. */
    static void ofTheModel() {
        LinearRegression model = ThePost.model();
        Tensor weight = model.linear().weight();
        Tensor loss = new MSELoss().call(model.call(ThePost.inputs()), ThePost.labels());
        loss.backward();
        weight.detach().add_(0.001);
        Tensor moved = new MSELoss().call(model.call(ThePost.inputs()), ThePost.labels());
        System.out.printf("nudged  %.1f%n", (moved.item() - loss.item()) / 0.001);
        System.out.printf("engine  %.1f%n", weight.grad().item());
    }

    /** Compares two slopes on the way to the answer. */
    static void squareAndSize() {
        for (float error : new float[] {8, 2, 0.5f, 0.125f}) {
            Tensor square = Tensor.of(error).requiresGrad_(true);
            Tensor size = Tensor.of(error).requiresGrad_(true);
            Tensor right = Tensor.of(0f);
            RegressionLosses.mseLoss(square, right).backward();
            RegressionLosses.l1Loss(size, right).backward();
            System.out.printf("error %5.3f", error);
            System.out.printf("   slope of its square %6.3f", square.grad().item());
            System.out.printf("   slope of its size %.0f%n", size.grad().item());
        }
    }
}
