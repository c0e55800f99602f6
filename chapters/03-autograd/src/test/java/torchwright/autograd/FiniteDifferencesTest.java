package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Tensor;

@Exercise("3.9")
class FiniteDifferencesTest {
    private static double[] column(Tensor element, double eps, DoubleUnaryOperator... functions) {
        return NumericalJacobian.column(
                () -> {
                    double[] values = new double[functions.length];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = functions[i].applyAsDouble(element.item());
                    }
                    return values;
                },
                element,
                eps);
    }

    @Test
    void aStraightLineHasItsOwnSlope() {
        double[] slope = column(Tensor.of(2.0), 0.5, x -> 3 * x + 1);

        // What comes out if the difference, 3, is divided by 2 and then multiplied by 0.5.
        if (slope.length == 1 && slope[0] == 0.75) {
            fail("the slope of 3x + 1 is 3, but was 0.75: 4 times too small, with eps 0.5\n"
                    + "Java reads d / 2 * eps as (d / 2) * eps: put 2 * eps in parentheses");
        }
        assertArrayEquals(new double[] {3}, slope, 1e-12, "the slope of 3x + 1");
    }

    @Test
    void bothSidesAreLookedAt() {
        assertArrayEquals(
                new double[] {4},
                column(Tensor.of(2.0), 0.5, x -> x * x),
                1e-12,
                "the slope of x^2 at 2:" + " from 1.5 to 2.5 it rises by 4; looking above only would give 4.5");
    }

    @Test
    void everyElementOfTheOutputHasASlope() {
        assertArrayEquals(
                new double[] {2, -1, 0},
                column(Tensor.of(1.0), 0.25, x -> x * x, x -> -x, x -> 7),
                1e-12,
                "the slopes of the outputs x^2, -x and 7 at 1");
    }

    @Test
    void theElementHoldsTheSameAsBefore() {
        for (double value : new double[] {0.1, 1.0 / 3, 0.7, 5.3, 100.1}) {
            Tensor element = Tensor.of(value);
            column(element, 1e-6, x -> x);

            assertEquals(
                    value,
                    element.item(),
                    "what the element holds afterwards: exactly what it held before\n"
                            + "adding a step and taking it away again rounds: remember the value and write it back");
        }
    }

    @Test
    void theFunctionIsAskedTwice() {
        int[] calls = {0};
        NumericalJacobian.column(
                () -> {
                    calls[0]++;
                    return new double[] {1, 2, 3};
                },
                Tensor.of(1.0),
                0.25);

        assertEquals(2, calls[0], "how often the function was called: above and below, for all outputs at once");
    }

    @Test
    void atZeroTheStepIsTheSame() {
        assertArrayEquals(
                new double[] {3},
                column(Tensor.of(0.0), 0.5, x -> 3 * x),
                1e-12,
                "the slope of 3x at 0: the step is eps, however large the value is");
    }

    @Test
    void aRightDerivativePasses() {
        Tensor x = Tensor.of(0.3, -1.2, 2.0).requiresGrad_(true);

        assertTrue(Gradcheck.gradcheck(in -> new Tensor[] {in[0].sin().mul(in[0])}, x));
    }

    @Test
    void aWrongDerivativeIsNamed() {
        Function wrong = new Function() {
            @Override
            protected Tensor[] forward(FunctionContext context, Tensor... inputs) {
                return new Tensor[] {inputs[0].mul(2)};
            }

            @Override
            protected Tensor[] backward(FunctionContext context, Tensor... gradients) {
                return new Tensor[] {gradients[0]};
            }
        };
        Tensor x = Tensor.of(0.5, 1.5).requiresGrad_(true);

        GradcheckException mistake = assertThrows(
                GradcheckException.class, () -> Gradcheck.gradcheck(in -> new Tensor[] {wrong.apply(in[0])}, x));

        assertTrue(
                mistake.getMessage().startsWith("Jacobian mismatch for output 0 with respect to input 0,"),
                mistake.getMessage());
    }

    @SeededTest(cases = 100)
    void parabolasAreExact(Random random) {
        double a = random.nextInt(9) - 4;
        double b = random.nextInt(9) - 4;
        double at = random.nextInt(17) / 4.0 - 2;
        double eps = 1.0 / (1 << random.nextInt(4));

        assertArrayEquals(
                new double[] {2 * a * at + b},
                column(Tensor.of(at), eps, x -> a * x * x + b * x),
                1e-9,
                () -> "the slope of " + a + " x^2 + " + b + " x at " + at + ", with steps of " + eps);
    }
}
