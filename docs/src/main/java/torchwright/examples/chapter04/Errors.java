package torchwright.examples.chapter04;

import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.regression.TrainingLoop;
import torchwright.tensor.Tensor;

/** How wrong is it? Three measures, and a comparison that was not meant. */
final class Errors {
    private Errors() {}

    /** Measures a model that says 11 whatever it is asked. */
    static void alwaysEleven() {
        Tensor error = ThePost.labels().neg().add(11);
        System.out.println(error.t());
        System.out.printf("mean of the errors   %.2f%n", error.mean().item());
        System.out.printf("mean of their sizes  %.2f%n", error.abs().mean().item());
        System.out.printf("mean of the squares  %.2f%n", error.pow(2).mean().item());
    }

    /** Trains with labels that are a row of eleven instead of a column. */
    static void aRowOfLabels() {
        LinearRegression model = ThePost.model();
        Tensor row = ThePost.labels().view(11);
        new TrainingLoop(model, new MSELoss(), new SGD(model.parameters(), 0.025))
                .run(401, ThePost.inputs(), row, (epoch, loss) -> {
                    if (epoch % 100 == 0) {
                        System.out.printf("epoch %3d, loss %.2f%n", epoch, loss);
                    }
                });
        double weight = model.linear().weight().item();
        double bias = model.linear().bias().item();
        System.out.printf("y = %.1f x + %.1f%n", weight, bias);
    }
}
