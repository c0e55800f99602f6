package torchwright.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.loss.Loss;
import torchwright.loss.MSELoss;
import torchwright.loss.Reduction;
import torchwright.nn.Module;
import torchwright.nn.Parameter;
import torchwright.optim.Optimizer;
import torchwright.optim.ParamGroup;
import torchwright.optim.SGD;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

@Exercise("4.6")
class TheLoopTest {
    /** The post's training set: 0 to 10, and twice that plus one. */
    private static final Tensor X = Tensor.arange(11).to(DType.FLOAT32).view(-1, 1);

    private static final Tensor Y = X.mul(2).add(1);

    @Test
    void theFirstLossIsThatOfTheStart() {
        PostsLosses losses = losses(1, postsModel());

        assertEquals(
                173.02435,
                losses.of(0),
                0.001,
                "the loss of the first epoch, with which the post begins; after the step it would be 14.464");
    }

    @Test
    void theSecondLossHasFallen() {
        PostsLosses losses = losses(2, postsModel());

        losses.assertEpoch(14.464331, 1);
    }

    @Test
    void theThirdLossHasFallenFurther() {
        PostsLosses losses = losses(3, postsModel());

        losses.assertEpoch(1.5271695, 2);
    }

    @Test
    void aHundredEpochsEndWhereThePostEnds() {
        LinearRegression model = postsModel();
        PostsLosses losses = losses(100, model);

        losses.assertEpoch(0.12881811, 98);
        losses.assertEpoch(0.12737961, 99);
        assertEquals(2.0956, model.linear().weight().item(), 0.0001, "the weight that the post found");
        assertEquals(0.3361, model.linear().bias().item(), 0.0001, "the bias that the post found");
    }

    /** Why the gradients are forgotten: the same loop without that line, beside the reader's. */
    @Test
    void withOldGradientsItWouldSwingForEver() {
        double[] pendulum = new double[100];
        LinearRegression model = postsModel();
        SGD optimizer = new SGD(model.parameters(), 0.01);
        Loss criterion = new MSELoss();
        for (int epoch = 0; epoch < pendulum.length; epoch++) {
            Tensor loss = criterion.call(model.call(X), Y);
            loss.backward();
            optimizer.step();
            pendulum[epoch] = loss.item();
        }
        PostsLosses losses = losses(100, postsModel());

        double highestOfTheLast = Arrays.stream(pendulum).skip(90).max().orElseThrow();
        assertTrue(
                highestOfTheLast > 100,
                "with old gradients kept, the loss is still high: " + new PostsLosses(pendulum).row());
        if (!(losses.of(99) <= 0.2)) {
            fail("after 100 epochs the loss should be 0.1274\n"
                    + "yours                             " + losses.row() + "\n"
                    + "if nothing is forgotten           " + new PostsLosses(pendulum).row() + losses.diagnosis());
        }
    }

    @Test
    void aGradientFromElsewhereDoesNotCount() {
        LinearRegression model = postsModel();
        model.linear().weight().setGrad(Tensor.of(new float[][] {{100_000}}));
        PostsLosses losses = losses(2, model);

        assertEquals(
                14.464331,
                losses.of(1),
                0.001,
                "the second loss, where the weight had a gradient of 100000 before the loop began\n"
                        + "whoever left it there: an epoch begins by forgetting it");
    }

    @Test
    void theGradientsAreThereToBeLookedAt() {
        LinearRegression model = postsModel();
        losses(1, model);

        Tensor gradient = model.linear().weight().grad();
        assertNotNull(gradient, "after an epoch the gradient is gone: forget it at the beginning, not at the end");
        assertClose(gradient, Tensor.of(new float[][] {{-155.358f}}), "the gradient of the weight after an epoch");
    }

    @Test
    void everythingIsCalledOnceAndInOrder() {
        List<String> events = new ArrayList<>();
        LinearRegression model = postsModel();
        model.registerForwardHook((module, inputs, output) -> note(events, "predict"));
        Loss criterion = new MSELoss();
        criterion.registerForwardHook((module, inputs, output) -> note(events, "measure"));
        Optimizer optimizer = new Optimizer(model.parameters(), Map.of("lr", 0.01)) {
            @Override
            protected void update(ParamGroup group) {
                events.add(group.parameters().get(0).grad() == null ? "step without a gradient" : "step");
            }
        };
        new TrainingLoop(model, criterion, optimizer).epoch(X, Y);

        assertEquals(
                List.of("predict", "measure", "step"),
                events,
                "what happened in one epoch, as the hooks of model and criterion and the optimizer saw it\n"
                        + "forward(x) does not run the hooks, call(x) does; and step needs what backward has written");
    }

    @Test
    void thePredictionComesFirstAndThenTheLabels() {
        Tensor[] seen = new Tensor[2];
        Loss criterion = new Loss(Reduction.MEAN) {
            @Override
            protected Tensor compute(Tensor input, Tensor target) {
                seen[0] = input;
                seen[1] = target;
                return input.sub(target).abs().mean();
            }
        };
        LinearRegression model = postsModel();
        new TrainingLoop(model, criterion, new SGD(model.parameters(), 0.01)).epoch(X, Y);

        if (seen[0] == Y) {
            fail("the criterion was called with the labels first and the prediction second\n"
                    + "a squared error does not mind, but other losses do");
        }
        assertSame(Y, seen[1], "the second argument of the criterion: the labels");
        assertTrue(seen[0].requiresGrad(), "the prediction that the criterion is given knows where it came from");
    }

    /** For a straight line the two slopes can be written down, and a step computed by hand. */
    @SeededTest(cases = 50)
    void oneEpochIsOneStepDownhill(Random random) {
        int n = 1 + random.nextInt(7);
        Generator generator = new Generator().manualSeed(random.nextInt());
        Tensor x = Tensor.randint(generator, -9, 10, Shape.of(n), DType.FLOAT64);
        Tensor y = Tensor.randint(generator, -9, 10, Shape.of(n), DType.FLOAT64);
        double weight = random.nextInt(9) - 4;
        double bias = random.nextInt(9) - 4;
        Line line = new Line(weight, bias);
        double loss = new TrainingLoop(line, new MSELoss(), new SGD(line.parameters(), 0.125)).epoch(x, y);

        Tensor error = x.mul(weight).add(bias).sub(y);
        assertEquals(error.mul(error).mean().item(), loss, 1e-9, "the loss of y = " + weight + " x + " + bias);
        assertEquals(
                weight - 0.125 * error.mul(x).mean().item() * 2, line.weight.item(), 1e-9, "the weight after a step");
        assertEquals(bias - 0.125 * error.mean().item() * 2, line.bias.item(), 1e-9, "the bias after a step");
    }

    /** A straight line in float64. */
    private static final class Line extends Module {
        private final Parameter weight;
        private final Parameter bias;

        Line(double weight, double bias) {
            this.weight = new Parameter(Tensor.of(weight));
            this.bias = new Parameter(Tensor.of(bias));
        }

        @Override
        public Tensor forward(Tensor input) {
            return input.mul(weight).add(bias);
        }
    }

    /** The post's model, where the post's run began. */
    private static LinearRegression postsModel() {
        LinearRegression model = new LinearRegression(1, 1);
        model.linear().weight().detach().fill_(-0.008346016518771648);
        model.linear().bias().detach().fill_(-0.4773768484592438);
        return model;
    }

    private static PostsLosses losses(int epochs, LinearRegression model) {
        double[] losses = new double[epochs];
        new TrainingLoop(model, new MSELoss(), new SGD(model.parameters(), 0.01))
                .run(epochs, X, Y, (epoch, loss) -> losses[epoch] = loss);
        return new PostsLosses(losses);
    }

    private static Tensor note(List<String> events, String event) {
        events.add(event);
        return null;
    }
}
