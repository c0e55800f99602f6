package torchwright.examples.chapter05;

import java.util.function.ToDoubleFunction;
import torchwright.data.TrainTestSplit;
import torchwright.evaluation.Evaluation;
import torchwright.evaluation.GeneralisationGap;
import torchwright.nn.Sequential;
import torchwright.programs.Evaluate;
import torchwright.programs.LearningCurve;
import torchwright.programs.Spiral;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** The experiment of the program {@code evaluate}, for the pictures of its page. */
final class SpiralTraining {
    private static final int EPOCHS = 1000;
    private static final int POINTS = 460;
    private static final long SEED = 1;

    private final TrainTestSplit split;
    private final Sequential model;
    private final LearningCurve curve;

    /**
     * Trains a network.
     *
     * @param dropout the probability with which a hidden unit is dropped
     */
    SpiralTraining(double dropout) {
        Generator generator = new Generator().manualSeed(SEED);
        Spiral spiral = Spiral.of(POINTS, generator);
        split = TrainTestSplit.of(spiral.points(), spiral.arms(), 400.0 / POINTS, generator);
        Generator.defaultGenerator().manualSeed(SEED);
        model = Evaluate.network(dropout);
        curve = LearningCurve.train(model, split, EPOCHS);
    }

    /** {@return when the losses were measured} */
    double[] epochs() {
        return curve.epochs().stream().mapToDouble(Integer::doubleValue).toArray();
    }

    /** {@return the losses on one side, in eval mode} */
    double[] losses(ToDoubleFunction<GeneralisationGap> side) {
        return curve.losses().stream().mapToDouble(side).toArray();
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
