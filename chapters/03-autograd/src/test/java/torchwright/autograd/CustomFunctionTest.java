package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertClose;
import static torchwright.testing.TensorAssertions.assertShape;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

@Exercise("3.10")
class CustomFunctionTest {
    @Test
    void equalNumbersShareTheGradient() {
        Tensor x = Tensor.of(1.0, 1.0, 1.0, 1.0).requiresGrad_(true);
        new LogSumExp().apply(x).backward();

        assertClose(x.grad(), Tensor.of(0.25, 0.25, 0.25, 0.25), "the gradient of four equal numbers");
    }

    @Test
    void itIsTheSoftmax() {
        Tensor x = Tensor.of(0.0, Math.log(3)).requiresGrad_(true);
        new LogSumExp().apply(x).backward();

        assertClose(x.grad(), Tensor.of(0.25, 0.75), "the gradient of 0 and log 3");
    }

    @Test
    void largeNumbersDoNotOverflow() {
        Tensor x = Tensor.of(1000f, 1000f).requiresGrad_(true);
        new LogSumExp().apply(x).backward();

        // exp(1000) is infinite; float32 holds the result, 1000.693, to four digits.
        assertClose(x.grad(), Tensor.of(0.5f, 0.5f), 1e-3, 0);
    }

    @Test
    void farApartNumbersLeaveTheGradientToTheLargest() {
        Tensor x = Tensor.of(-1000.0, 0.0, -2000.0).requiresGrad_(true);
        new LogSumExp().apply(x).backward();

        assertClose(x.grad(), Tensor.of(0.0, 1.0, 0.0), "the gradient of -1000, 0 and -2000");
    }

    @Test
    void everyRowHasAGradientOfItsOwn() {
        Tensor x = Tensor.of(new double[][] {{0, 0}, {0, Math.log(3)}}).requiresGrad_(true);
        new LogSumExp().apply(x).backward(Tensor.of(2.0, 100.0));

        assertShape(x.grad(), Shape.of(2, 2), "the gradient of two rows");
        if (Math.abs(x.grad().select(0, 1).sum().item() - 1) < 1e-6) {
            fail("the gradients of row 1 add up to 1, but 100 arrived at its result: the gradient that arrived is"
                    + " missing\n"
                    + "gradients[0] holds 2 for row 0 and 100 for row 1: it is one more factor");
        }
        assertClose(x.grad(), Tensor.of(new double[][] {{1, 1}, {25, 75}}), "the gradient of two rows");
    }

    @Test
    void theGraphShowsOneNodeThatIsNamedAfterTheClass() {
        Tensor x = Tensor.of(1.0, 2.0).requiresGrad_(true);
        Tensor y = new LogSumExp().apply(x);
        y.backward();

        assertEquals("LogSumExpBackward", y.gradFnName(), "the grad_fn of the result");
    }

    @SeededTest(cases = 20)
    void itsDerivativesAgreeWithFiniteDifferencesAndSoDoTheirOwn(Random random) {
        Shape shape = Shape.of(1 + random.nextInt(3), 1 + random.nextInt(4));
        shape = random.nextBoolean() ? shape.inserted(0, 2) : shape;
        Generator generator = new Generator().manualSeed(random.nextInt());
        Tensor x = Tensor.randn(generator, shape, DType.FLOAT64).requiresGrad_(true);

        checked("the derivative", () -> Gradcheck.gradcheck(in -> new Tensor[] {new LogSumExp().apply(in[0])}, x));
        checked(
                "the derivative of the derivative",
                () -> Gradcheck.gradgradcheck(in -> new Tensor[] {new LogSumExp().apply(in[0])}, x));
    }

    private static void checked(String what, Runnable check) {
        try {
            check.run();
        } catch (GradcheckException mismatch) {
            throw new AssertionError(
                    what + " is not what small steps find\n"
                            + "the Jacobian holds how each element of the output changes with each of the input:"
                            + " numerical is by small steps, analytical by backward\n"
                            + mismatch.getMessage(),
                    mismatch);
        }
    }
}
