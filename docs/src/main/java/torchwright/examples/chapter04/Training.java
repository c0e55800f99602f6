package torchwright.examples.chapter04;

import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.regression.TrainingLoop;

/** The post's training. */
final class Training {
    private Training() {}

    /** Trains for the post's hundred epochs. */
    static void aHundredEpochs() {
        LinearRegression model = ThePost.model();
        SGD optimizer = new SGD(model.parameters(), 0.01);
        TrainingLoop loop = new TrainingLoop(model, new MSELoss(), optimizer);
        loop.run(100, ThePost.inputs(), ThePost.labels(), (epoch, loss) -> {
            if (epoch < 3 || epoch > 97) {
                System.out.println("epoch " + epoch + ", loss " + loss);
            }
        });
        System.out.println(model.linear().weight().data());
        System.out.println(model.linear().bias().data());
    }
}
