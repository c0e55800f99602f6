package torchwright.nn.init;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertClose;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import torchwright.nn.Parameter;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Values recorded from torch 2.13 after {@code manual_seed(42)}. */
class InitTest {
    private static Tensor drawn(Function<Tensor, Tensor> init, int... sizes) {
        Generator.defaultGenerator().manualSeed(42);
        Tensor tensor = Tensor.zeros(sizes);
        assertSame(tensor, init.apply(tensor));
        return tensor.flatten();
    }

    @Test
    void uniformAndNormal() {
        assertEqual(
                drawn(x -> Init.uniform_(x, -1, 2), 5),
                Tensor.of(1.6468078f, 1.7450118f, 0.14859128f, 1.8779169f, 0.17134464f));
        assertClose(
                drawn(x -> Init.normal_(x, 1, 2), 5),
                Tensor.of(1.6733807f, 1.2576188f, 1.4689248f, 1.4606661f, -1.2457128f));
    }

    @Test
    void constantsAndTheIdentity() {
        assertEqual(Init.constant_(Tensor.ones(2), 7), Tensor.of(7f, 7f));
        assertEqual(Init.zeros_(Tensor.ones(2)), Tensor.zeros(2));
        assertEqual(Init.ones_(Tensor.zeros(2)), Tensor.ones(2));
        assertEqual(Init.eye_(Tensor.ones(2, 3)), Tensor.of(new float[][] {{1, 0, 0}, {0, 1, 0}}));
        assertEquals(
                "Only tensors with 2 dimensions are supported",
                assertThrows(IllegalArgumentException.class, () -> Init.eye_(Tensor.ones(2)))
                        .getMessage());
    }

    @Test
    void xavier() {
        assertClose(
                drawn(x -> Init.xavierUniform_(x, 1), 2, 3),
                Tensor.of(0.83751005f, 0.90922815f, -0.25663266f, 1.0062883f, -0.24001595f, 0.22105063f));
        Tensor normal = drawn(x -> Init.xavierNormal_(x, 2), 2, 3, 5);
        assertClose(normal.narrow(0, 0, 3), Tensor.of(1.0900279f, 0.84133494f, 0.5095226f));
    }

    @Test
    void kaimingNormal() {
        assertClose(
                drawn(x -> Init.kaimingNormal_(x, 0, FanMode.FAN_IN, Nonlinearity.TANH), 3, 2),
                Tensor.of(0.3967934f, 0.15180334f, 0.27631655f, 0.27145007f, -1.3232989f, -0.21959001f));
    }

    @Test
    void orthogonalMatricesAreTorchs() {
        assertClose(
                drawn(x -> Init.orthogonal_(x, 1), 3, 5),
                Tensor.of(
                        0.27501798f,
                        0.105215065f,
                        0.19151531f,
                        0.18814236f,
                        -0.91718f,
                        -0.06722516f,
                        0.93817466f,
                        -0.2617272f,
                        0.20312594f,
                        0.07448244f,
                        0.113221f,
                        0.30856636f,
                        0.41239908f,
                        -0.8494362f,
                        -0.018786438f),
                1e-5,
                1e-5);
        assertClose(
                drawn(x -> Init.orthogonal_(x, 1), 5, 3).narrow(0, 0, 6),
                Tensor.of(0.1336453f, 0.17573184f, 0.015004002f, 0.091428004f, -0.57317114f, 0.779131f),
                1e-5,
                1e-5);
        assertClose(
                drawn(x -> Init.orthogonal_(x, 2), 2, 3, 2).narrow(0, 0, 4),
                Tensor.of(0.5437741f, 0.20803447f, 0.37866995f, 0.37200087f),
                1e-5,
                1e-5);
    }

    @Test
    void orthogonalRowsStandAtRightAngles() {
        Tensor matrix = Init.orthogonal_(Tensor.zeros(Shape.of(7, 30), DType.FLOAT64), 3);
        assertClose(matrix.matmul(matrix.t()), Tensor.eye(7, 7, DType.FLOAT64).mul(9), 1e-12, 1e-12);
        assertEquals(
                "Only tensors with 2 or more dimensions are supported",
                assertThrows(IllegalArgumentException.class, () -> Init.orthogonal_(Tensor.ones(3), 1))
                        .getMessage());
        assertEquals(Shape.of(0, 3), Init.orthogonal_(Tensor.ones(0, 3), 1).shape());
    }

    @Test
    void fansCountWholeWindows() {
        assertEquals(new Fans(3, 2), Fans.of(Shape.of(2, 3)));
        assertEquals(new Fans(105, 70), Fans.of(Shape.of(2, 3, 5, 7)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Fans.of(Shape.of(3)))
                .getMessage()
                .startsWith("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions\n"));
    }

    @Test
    void gainsAreTorchs() {
        assertEquals(1, Nonlinearity.LINEAR.gain(0.01));
        assertEquals(1, Nonlinearity.SIGMOID.gain(0.01));
        assertEquals(1.6666666666666667, Nonlinearity.TANH.gain(0.01));
        assertEquals(1.4142135623730951, Nonlinearity.RELU.gain(0.01));
        assertEquals(1.4141428569978354, Nonlinearity.LEAKY_RELU.gain(0.01));
        assertEquals(1.3867504905630728, Nonlinearity.LEAKY_RELU.gain(0.2));
        assertEquals(0.75, Nonlinearity.SELU.gain(0.01));
    }

    @Test
    void aParameterStaysALeafThatRequiresAGradient() {
        Parameter parameter = new Parameter(Tensor.zeros(2, 3));
        assertSame(parameter, Init.xavierUniform_(parameter, 1));
        assertTrue(parameter.isLeaf() && parameter.requiresGrad());
        assertEquals(1, parameter.version());
    }
}
