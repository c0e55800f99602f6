package torchwright.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertClose;
import static torchwright.testing.TensorAssertions.assertShape;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

@Exercise("4.7")
class TheAnswerWithoutStepsTest {
    @Test
    void threePointsOnALineGiveTheLine() {
        LinearFit fit = solve(column(0, 1, 2), column(1, 3, 5));

        assertLine(2, 1, fit, "through (0, 1), (1, 3), (2, 5)");
    }

    @Test
    void theLineOfThePostIsFoundAtOnce() {
        Tensor x = Tensor.arange(11).to(DType.FLOAT32).view(-1, 1);
        LinearFit fit = solve(x, x.mul(2).add(1));

        assertLine(2, 1, fit, "behind the post's training set");
    }

    @Test
    void aLineNeedNotPassThroughTheOrigin() {
        LinearFit fit = solve(column(1, 2, 3), column(7, 7, 7));

        assertLine(0, 7, fit, "through three points at height 7");
    }

    @Test
    void aCloudIsFittedWithTheLeastSquares() {
        LinearFit fit = solve(column(0, 1, 2, 3), column(1, 2, 2, 4));

        assertLine(0.9, 0.9, fit, "between (0, 1), (1, 2), (2, 2), (3, 4)");
    }

    @Test
    void everyInputHasAWeight() {
        Tensor x = Tensor.of(new double[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}});
        LinearFit fit = solve(x, column(5, 7, 8, 10));

        assertClose(fit.weight(), Tensor.of(new double[][] {{2, 3}}), "the weight of y = 2 x_0 + 3 x_1 + 5");
        assertClose(fit.bias(), Tensor.of(new double[] {5}), "the bias of y = 2 x_0 + 3 x_1 + 5");
    }

    @Test
    void everyOutputHasALineOfItsOwn() {
        Tensor x = column(0, 1, 2);
        LinearFit fit = solve(x, Tensor.of(new double[][] {{1, 0, 4}, {3, -1, 4}, {5, -2, 4}}));

        assertShape(fit.weight(), Shape.of(3, 1), "the weight, (out, in), for 1 input and 3 outputs");
        assertShape(fit.bias(), Shape.of(3), "the bias, (out), for 3 outputs");
        assertClose(fit.weight(), Tensor.of(new double[][] {{2}, {-1}, {0}}), "the weight of three lines");
        assertClose(fit.bias(), Tensor.of(1.0, 0.0, 4.0), "the bias of three lines");
    }

    @Test
    void theStepsLeadToTheSamePlace() {
        Tensor x = Tensor.of(new float[][] {{0}, {1}, {2}, {3}});
        Tensor y = Tensor.of(new float[][] {{1}, {2}, {2}, {4}});
        LinearFit fit = solve(x, y);
        LinearRegression model = new LinearRegression(1, 1);
        new TrainingLoop(model, new MSELoss(), new SGD(model.parameters(), 0.1)).run(500, x, y, (epoch, loss) -> {});

        assertEquals(
                model.linear().weight().item(),
                fit.weight().item(),
                0.001,
                "the weight that the equation gives, beside that of 500 steps downhill");
        assertEquals(
                model.linear().bias().item(),
                fit.bias().item(),
                0.001,
                "the bias that the equation gives, beside that of 500 steps downhill");
    }

    @Test
    void anInputThatNeverChangesCannotBeToldFromTheBias() {
        assertThrows(
                IllegalArgumentException.class,
                () -> NormalEquation.solve(column(3, 3, 3), column(1, 2, 3)),
                "every x is 3: infinitely many lines are equally good, and none may be made up\n"
                        + "the solver sees that, if it is given the column of ones as well");
    }

    /** At the best line what is left of y has nothing to do with x: nor with the ones, so it has the mean 0. */
    @SeededTest(cases = 100)
    void whatIsLeftOverIsPerpendicularToTheInputs(Random random) {
        int in = 1 + random.nextInt(3);
        int out = 1 + random.nextInt(3);
        int n = 11;
        Generator generator = new Generator().manualSeed(random.nextInt());
        Tensor x = Tensor.randn(generator, Shape.of(n, in), DType.FLOAT64);
        Tensor y = Tensor.randn(generator, Shape.of(n, out), DType.FLOAT64).add(10);
        LinearFit fit = solve(x, y);
        String where = ", " + n + " examples of " + in + " inputs and " + out + " outputs,";

        assertShape(fit.weight(), Shape.of(out, in), "the weight" + where);
        assertShape(fit.bias(), Shape.of(out), "the bias" + where);
        Tensor left = y.sub(fit.predict(x));
        assertNothing(left.sum(0), "the sum of what is left over of each output" + where);
        assertNothing(x.t().matmul(left), "the sum of each input times what is left over" + where);
    }

    private static LinearFit solve(Tensor x, Tensor y) {
        try {
            return NormalEquation.solve(x, y);
        } catch (IllegalArgumentException | IndexOutOfBoundsException problem) {
            throw new AssertionError(
                    "x " + x.shape().brackets() + " and y " + y.shape().brackets() + " have a best line, but: "
                            + problem.getMessage() + "\nwrite down the shape of each matrix, one after the other",
                    problem);
        }
    }

    private static Tensor column(double... values) {
        return Tensor.of(values).view(-1, 1);
    }

    private static void assertLine(double weight, double bias, LinearFit fit, String what) {
        assertShape(fit.weight(), Shape.of(1, 1), "the weight of the line " + what);
        assertShape(fit.bias(), Shape.of(1), "the bias of the line " + what);
        if (Math.abs(fit.weight().item() - bias) < 1e-9
                && Math.abs(fit.bias().item() - weight) < 1e-9
                && bias != weight) {
            fail("the line " + what + " has weight " + weight + " and bias " + bias
                    + ", and they were exchanged\nthe order of the columns is the order of the unknowns");
        }
        if (fit.bias().item() == 0 && bias != 0) {
            fail("the line " + what + " was made to go through the origin: its bias is 0, expected " + bias
                    + "\nthe bias is the weight of a column of ones");
        }
        assertClose(fit.weight(), Tensor.of(new double[][] {{weight}}), "the weight of the line " + what);
        assertClose(fit.bias(), Tensor.of(new double[] {bias}), "the bias of the line " + what);
    }

    private static void assertNothing(Tensor sums, String what) {
        double largest = sums.abs().max().item();
        if (!(largest < 1e-9)) {
            fail(what + " should be 0, but is up to " + largest
                    + "\nsomething of y is left that another line would explain");
        }
    }
}
