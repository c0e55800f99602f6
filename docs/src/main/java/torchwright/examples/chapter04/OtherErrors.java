package torchwright.examples.chapter04;

import java.util.List;
import torchwright.loss.HuberLoss;
import torchwright.loss.L1Loss;
import torchwright.loss.Loss;
import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.regression.TrainingLoop;
import torchwright.tensor.Tensor;

/** Other measures find other lines. */
final class OtherErrors {
    private OtherErrors() {}

    /** Fits the post's points after somebody has typed the last label wrong. */
    static void oneWrongLabel() {
        Tensor labels = ThePost.labels();
        labels.get(10).fill_(121);
        for (Loss criterion : List.of(new MSELoss(), new L1Loss(), new HuberLoss())) {
            LinearRegression model = ThePost.model();
            new TrainingLoop(model, criterion, new SGD(model.parameters(), 0.01))
                    .run(500, ThePost.inputs(), labels, (epoch, loss) -> {});
            double weight = model.linear().weight().item();
            double bias = model.linear().bias().item();
            System.out.printf("%-12s y = %.2f x %+.2f%n", criterion, weight, bias);
        }
    }
}
