package torchwright.examples.chapter05;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import torchwright.data.TrainTestSplit;
import torchwright.evaluation.Evaluation;
import torchwright.evaluation.GeneralisationGap;
import torchwright.loss.MSELoss;
import torchwright.nn.Sequential;
import torchwright.nn.layer.Dropout;
import torchwright.nn.layer.Linear;
import torchwright.nn.layer.ReLU;
import torchwright.optim.SGD;
import torchwright.regression.TrainingLoop;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * The experiment of the program {@code evaluate}: points on three arms of a spiral, a quarter of them with a label drawn
 * at random, and a network that learns them.
 */
final class SpiralTraining {
    static final int ARMS = 3;
    private static final int EPOCHS = 1000;
    private static final int EVERY = 25;
    private static final int POINTS = 460;
    private static final int HIDDEN = 64;
    private static final long SEED = 1;

    private final TrainTestSplit split;
    private final Sequential model;
    private final List<GeneralisationGap> losses = new ArrayList<>();

    /**
     * Trains a network.
     *
     * @param dropout the probability with which a hidden unit is dropped
     */
    SpiralTraining(double dropout) {
        Generator generator = new Generator().manualSeed(SEED);
        split = points(generator);
        Generator.defaultGenerator().manualSeed(SEED);
        model = network(dropout);
        SGD optimizer = SGD.builder(model.parameters()).lr(0.2).momentum(0.9).build();
        TrainingLoop loop = new TrainingLoop(model, new MSELoss(), optimizer);
        measure();
        loop.run(EPOCHS, split.trainInputs(), oneHot(split.trainTargets()), (epoch, loss) -> {
            if ((epoch + 1) % EVERY == 0) {
                measure();
            }
        });
    }

    private static TrainTestSplit points(Generator generator) {
        Shape shape = Shape.of(POINTS);
        Tensor arms = Tensor.arange(POINTS)
                .sub(Tensor.arange(POINTS).div(ARMS).floor().mul(ARMS))
                .to(DType.INT64);
        Tensor radius = Tensor.rand(generator, shape, DType.FLOAT32).mul(0.8).add(0.2);
        Tensor angle = radius.mul(2.5)
                .add(arms.mul(2 * Math.PI / ARMS))
                .add(Tensor.randn(generator, shape, DType.FLOAT32).mul(0.3));
        Tensor points = Tensor.stack(new Tensor[] {radius.mul(angle.cos()), radius.mul(angle.sin())}, 1);
        Tensor wrong = Tensor.rand(generator, shape, DType.FLOAT32).lt(0.25);
        Tensor anyArm = Tensor.randint(generator, 0, ARMS, shape, DType.INT64);
        return TrainTestSplit.of(points, Tensor.where(wrong, anyArm, arms), 400.0 / POINTS, generator);
    }

    private static Sequential network(double dropout) {
        return new Sequential(
                new Linear(2, HIDDEN),
                new ReLU(),
                new Dropout(dropout),
                new Linear(HIDDEN, HIDDEN),
                new ReLU(),
                new Dropout(dropout),
                new Linear(HIDDEN, ARMS));
    }

    private static Tensor oneHot(Tensor arms) {
        return Tensor.zeros(Shape.of(arms.size(0), ARMS), DType.FLOAT32).scatter(1, arms.unsqueeze(1), 1);
    }

    private void measure() {
        losses.add(new GeneralisationGap(
                loss(split.trainInputs(), split.trainTargets()), loss(split.testInputs(), split.testTargets())));
    }

    private double loss(Tensor points, Tensor arms) {
        return new MSELoss()
                .call(Evaluation.predict(model, points), oneHot(arms))
                .item();
    }

    /** {@return when the losses were measured} */
    double[] epochs() {
        double[] epochs = new double[losses.size()];
        for (int i = 0; i < epochs.length; i++) {
            epochs[i] = i * EVERY;
        }
        return epochs;
    }

    /** {@return the losses on one side, in eval mode} */
    double[] losses(ToDoubleFunction<GeneralisationGap> side) {
        return losses.stream().mapToDouble(side).toArray();
    }

    /** {@return what the network makes of the test points} */
    Tensor predictions() {
        return Evaluation.predict(model, split.testInputs());
    }

    /** {@return what the test points are} */
    Tensor targets() {
        return split.testTargets();
    }
}
