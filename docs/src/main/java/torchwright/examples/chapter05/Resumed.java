package torchwright.examples.chapter05;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import torchwright.io.Checkpoint;
import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.regression.TrainingLoop;
import torchwright.tensor.Generator;

/** A training with momentum that is stopped after ten epochs and goes on from a file. */
final class Resumed {
    private final LinearRegression model = new LinearRegression(1, 1);
    private final SGD optimizer =
            SGD.builder(model.parameters()).lr(0.01).momentum(0.9).build();

    private Resumed() {}

    private void train(int epochs) {
        new TrainingLoop(model, new MSELoss(), optimizer)
                .run(epochs, PostModel.X_TRAIN, PostModel.Y_TRAIN, (epoch, loss) -> {});
    }

    private void print(String how) {
        System.out.printf("%-26s %s%n", how, model.linear().weight().item());
    }

    /** Trains twenty epochs: in one go, and in two halves with and without the optimiser's state between them. */
    static void inTwoHalves() throws IOException {
        Generator.defaultGenerator().manualSeed(42);
        Path file = Files.createTempFile("half", ".safetensors");
        Resumed first = new Resumed();
        first.train(10);
        Checkpoint.of(first.model, first.optimizer).withNote("epoch", "10").save(file);
        first.train(10);
        first.print("in one go");

        Resumed model = new Resumed();
        Checkpoint.load(file).restore(model.model);
        model.train(10);
        model.print("model restored");

        Resumed both = new Resumed();
        Checkpoint.load(file).restore(both.model, both.optimizer);
        both.train(10);
        both.print("model and optimiser");
        Files.delete(file);
    }
}
