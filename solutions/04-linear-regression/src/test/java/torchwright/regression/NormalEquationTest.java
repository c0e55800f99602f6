package torchwright.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertClose;
import static torchwright.testing.TensorAssertions.assertShape;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

class NormalEquationTest {
    private static Tensor randn(long seed, int... sizes) {
        return Tensor.randn(new Generator().manualSeed(seed), Shape.of(sizes), DType.FLOAT64);
    }

    @Test
    void examplesOnALineGiveTheLine() {
        Tensor x = Tensor.of(new float[][] {{0}, {1}, {2}, {3}}).requiresGrad_(true);
        LinearFit fit = NormalEquation.solve(x, x.mul(2).add(1));
        assertClose(fit.weight(), Tensor.of(new double[][] {{2}}));
        assertClose(fit.bias(), Tensor.of(new double[] {1}));
        assertFalse(fit.weight().requiresGrad());
    }

    @SeededTest(cases = 30)
    void theErrorStandsOrthogonalOnEveryColumn(Random random) {
        int inputs = 1 + random.nextInt(5);
        Tensor x = randn(random.nextLong(), 17, inputs);
        Tensor y = randn(random.nextLong(), 17, 3);
        LinearFit fit = NormalEquation.solve(x, y);
        assertShape(fit.weight(), 3, inputs);
        assertShape(fit.bias(), 3);
        Tensor error = fit.predict(x).sub(y);
        assertClose(x.t().matmul(error), Tensor.zeros(Shape.of(inputs, 3), DType.FLOAT64), 0, 1e-12);
        assertClose(error.sum(0), Tensor.zeros(Shape.of(3), DType.FLOAT64), 0, 1e-12);
    }

    @Test
    void theUnitOfAColumnDoesNotMatter() {
        Tensor x = randn(1, 19, 2);
        Tensor tiny = Tensor.cat(
                new Tensor[] {
                    x.select(1, 0).mul(1e-9).view(-1, 1),
                    x.select(1, 1).mul(1e6).view(-1, 1)
                },
                1);
        Tensor y = randn(2, 19, 1);
        LinearFit fit = NormalEquation.solve(x, y);
        LinearFit scaled = NormalEquation.solve(tiny, y);
        assertClose(scaled.predict(tiny), fit.predict(x), 1e-9, 1e-9);
    }

    @Test
    void columnsThatDependOnEachOtherAreNamed() {
        Tensor x = randn(3, 7, 2);
        Tensor twice =
                Tensor.cat(new Tensor[] {x, x.select(1, 0).sub(x.select(1, 1)).view(-1, 1)}, 1);
        String message = assertThrows(IllegalArgumentException.class, () -> NormalEquation.solve(twice, randn(4, 7, 1)))
                .getMessage();
        assertTrue(message.startsWith("the columns depend on each other: column "), message);
        assertThrows(IllegalArgumentException.class, () -> NormalEquation.solve(Tensor.ones(5, 1), Tensor.ones(5, 1)));
        assertThrows(IllegalArgumentException.class, () -> NormalEquation.solve(Tensor.zeros(5, 1), Tensor.ones(5, 1)));
        assertThrows(IllegalArgumentException.class, () -> NormalEquation.solve(randn(5, 2, 2), randn(6, 2, 1)));
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> NormalEquation.solve(Tensor.zeros(5, 1), Tensor.zeros(5)))
                .getMessage();
        assertEquals(
                "x must be (N, in) and y (N, out), but x has shape [5, 1] and y has shape [5]"
                        + "\nA single column is view(-1, 1).",
                message);
        assertThrows(
                IllegalArgumentException.class, () -> NormalEquation.solve(Tensor.zeros(0, 1), Tensor.zeros(0, 1)));
        Tensor nan = Tensor.full(Shape.of(5, 1), Double.NaN);
        assertEquals(
                "the columns hold NaN or infinity",
                assertThrows(IllegalArgumentException.class, () -> NormalEquation.solve(nan, Tensor.ones(5, 1)))
                        .getMessage());
    }
}
