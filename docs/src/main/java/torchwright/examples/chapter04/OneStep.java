package torchwright.examples.chapter04;

import torchwright.loss.MSELoss;
import torchwright.regression.LinearRegression;
import torchwright.tensor.Tensor;

/** The first step of the post's training, by hand. */
final class OneStep {
    private OneStep() {}

    /** Measures, walks back, moves both numbers, and measures again. */
    static void byHand() {
        LinearRegression model = ThePost.model();
        Tensor weight = model.linear().weight();
        Tensor bias = model.linear().bias();

        Tensor loss = new MSELoss().call(model.call(ThePost.inputs()), ThePost.labels());
        loss.backward();
        System.out.printf("loss   %8.4f%n", loss.item());
        System.out.printf(
                "slopes %.2f and %.2f%n", weight.grad().item(), bias.grad().item());

        weight.data().sub_(weight.grad().mul(0.01));
        bias.data().sub_(bias.grad().mul(0.01));
        Tensor after = new MSELoss().call(model.call(ThePost.inputs()), ThePost.labels());
        System.out.printf("weight %.4f, bias %.4f%n", weight.item(), bias.item());
        System.out.printf("loss   %8.4f%n", after.item());
    }

    /** Writes into a parameter while operations are recorded. */
    static void recorded() {
        Tensor weight = ThePost.model().linear().weight();
        weight.sub_(1);
    }
}
