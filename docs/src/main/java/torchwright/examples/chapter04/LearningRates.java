package torchwright.examples.chapter04;

import java.util.ArrayList;
import java.util.List;
import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.regression.TrainingLoop;
import torchwright.tensor.Tensor;

/** How far should a step go? */
final class LearningRates {
    private LearningRates() {}

    /** Trains the post's model with five learning rates. */
    static void five() {
        System.out.println("    lr   epoch 0   epoch 1   epoch 2  epoch 10  epoch 99");
        for (double lr : new double[] {0.0001, 0.001, 0.01, 0.027, 0.029}) {
            List<Double> losses = losses(lr, ThePost.inputs());
            System.out.printf("%6.4f", lr);
            for (int epoch : new int[] {0, 1, 2, 10, 99}) {
                System.out.printf(" %9.4g", losses.get(epoch));
            }
            System.out.println();
        }
    }

    /** Trains with inputs from -5 to 5 instead of 0 to 10. */
    static void centred() {
        Tensor centred = ThePost.inputs().sub(5);
        for (double lr : new double[] {0.01, 0.05, 0.09}) {
            double before = losses(lr, ThePost.inputs()).get(99);
            double after = losses(lr, centred).get(99);
            System.out.printf("lr %.2f   0 to 10 %9.3g   -5 to 5 %9.3g%n", lr, before, after);
        }
    }

    /** Measures by what factor a step that is too long makes the distance grow, and what that says of the bowl. */
    static void border() {
        double lr = 0.03;
        List<Double> losses = losses(lr, ThePost.inputs());
        double factor = Math.sqrt(losses.get(99) / losses.get(98));
        double curvature = (factor + 1) / lr;
        System.out.printf("each step: %.3f times as far away%n", factor);
        System.out.printf("curvature %.1f, border at %.4f%n", curvature, 2 / curvature);
    }

    /**
     * Trains for 100 epochs.
     *
     * @param lr     the learning rate
     * @param inputs {@code (11, 1)}
     * @return the loss with which each epoch began
     */
    static List<Double> losses(double lr, Tensor inputs) {
        LinearRegression model = ThePost.model();
        List<Double> losses = new ArrayList<>();
        new TrainingLoop(model, new MSELoss(), new SGD(model.parameters(), lr))
                .run(100, inputs, ThePost.labels(), (epoch, loss) -> losses.add(loss));
        return losses;
    }
}
