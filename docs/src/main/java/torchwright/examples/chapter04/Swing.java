package torchwright.examples.chapter04;

import java.util.ArrayList;
import java.util.List;
import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.tensor.Tensor;

/** What becomes of a training that keeps its old gradients. */
final class Swing {
    private Swing() {}

    /** Walks back twice without forgetting. */
    static void twice() {
        LinearRegression model = ThePost.model();
        for (int walk = 0; walk < 2; walk++) {
            new MSELoss().call(model.call(ThePost.inputs()), ThePost.labels()).backward();
            System.out.println(model.linear().weight().grad());
        }
    }

    /** Trains twice, with the old gradients forgotten and with all of them kept. */
    static void forgottenAndKept() {
        List<Double> forgotten = losses(true, 0);
        List<Double> kept = losses(false, 0);
        for (int epoch : new int[] {0, 1, 2, 3, 4, 5, 6, 99}) {
            System.out.printf("epoch %2d", epoch);
            System.out.printf("   forgotten %6.2f", forgotten.get(epoch));
            System.out.printf("   kept %6.2f%n", kept.get(epoch));
        }
    }

    /** Forgets the gradients, but keeps all of the momentum. */
    static void asMomentum() {
        List<Double> kept = losses(false, 0);
        List<Double> momentum = losses(true, 1);
        List<Double> braked = losses(true, 0.5);
        for (int epoch : new int[] {1, 2, 3, 4, 5, 99}) {
            System.out.printf("epoch %2d   kept %6.2f", epoch, kept.get(epoch));
            System.out.printf("   momentum 1 %6.2f", momentum.get(epoch));
            System.out.printf("   momentum 0.5 %6.2f%n", braked.get(epoch));
        }
    }

    /**
     * Trains the post's model for 100 epochs.
     *
     * @param forget   whether the gradients are cleared before each epoch
     * @param momentum how much of its direction a step keeps from the one before
     * @return the loss with which each epoch began
     */
    static List<Double> losses(boolean forget, double momentum) {
        LinearRegression model = ThePost.model();
        SGD optimizer =
                SGD.builder(model.parameters()).lr(0.01).momentum(momentum).build();
        List<Double> losses = new ArrayList<>();
        for (int epoch = 0; epoch < 100; epoch++) {
            if (forget) {
                optimizer.zeroGrad();
            }
            Tensor loss = new MSELoss().call(model.call(ThePost.inputs()), ThePost.labels());
            losses.add(loss.item());
            loss.backward();
            optimizer.step();
        }
        return losses;
    }
}
