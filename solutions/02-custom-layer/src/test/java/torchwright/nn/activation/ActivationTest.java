package torchwright.nn.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.testing.TensorAssertions.assertClose;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.nn.Module;
import torchwright.nn.layer.ELU;
import torchwright.nn.layer.LeakyReLU;
import torchwright.nn.layer.ReLU;
import torchwright.nn.layer.SiLU;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Values recorded from torch 2.13, in float32. */
class ActivationTest {
    private static final float INF = Float.POSITIVE_INFINITY;
    private static final float NAN = Float.NaN;

    private static Tensor x() {
        return Tensor.of(-30f, -3f, -1f, -0.5f, -1e-4f, -0f, 0f, 1e-4f, .5f, 1f, 3f, 10f, 25f, INF, -INF, NAN);
    }

    @Test
    void leakyRelu() {
        assertEqual(
                Activation.leakyRelu(x(), 0.01),
                Tensor.of(
                        -0.29999998f,
                        -0.03f,
                        -0.01f,
                        -0.005f,
                        -1e-6f,
                        -0f,
                        0f,
                        0.0001f,
                        .5f,
                        1f,
                        3f,
                        10f,
                        25f,
                        INF,
                        -INF,
                        NAN));
    }

    @Test
    void elu() {
        assertClose(
                Activation.elu(x(), 1),
                Tensor.of(
                        -1f,
                        -0.95021296f,
                        -0.63212055f,
                        -0.39346933f,
                        -9.9995e-5f,
                        -0f,
                        0f,
                        0.0001f,
                        .5f,
                        1f,
                        3f,
                        10f,
                        25f,
                        INF,
                        -1f,
                        NAN),
                1e-6,
                0);
        assertClose(Activation.elu(Tensor.of(-3f, 3f), 0.5), Tensor.of(-0.47510648f, 3f), 1e-6, 0);
    }

    @Test
    void silu() {
        assertClose(
                Activation.silu(x()),
                Tensor.of(
                        -2.807287e-12f,
                        -0.14227761f,
                        -0.26894143f,
                        -0.18877034f,
                        -4.9997496e-5f,
                        -0f,
                        0f,
                        5.0002498e-5f,
                        0.31122968f,
                        0.7310586f,
                        2.8577225f,
                        9.999546f,
                        25f,
                        INF,
                        NAN,
                        NAN),
                1e-6,
                0);
    }

    @Test
    void softplus() {
        assertClose(
                Activation.softplus(x(), 1, 20),
                Tensor.of(
                        9.357623e-14f,
                        0.048587352f,
                        0.3132617f,
                        0.474077f,
                        0.6930972f,
                        0.6931472f,
                        0.6931472f,
                        0.6931972f,
                        0.974077f,
                        1.3132616f,
                        3.0485873f,
                        10.000046f,
                        25f,
                        INF,
                        0f,
                        NAN),
                1e-6,
                0);
        assertClose(
                Activation.softplus(Tensor.of(-1f, 1f, 3f, 10f), 2, 10),
                Tensor.of(0.06346401f, 1.063464f, 3.0012379f, 10f),
                1e-6,
                0);
    }

    @Test
    void kernelsAndDecompositionsAgree() {
        Tensor x = Tensor.linspace(-8, 8, 101, DType.FLOAT64);
        for (ActivationOp op :
                List.of(new LeakyRelu(0.2), new Elu(1.5), new Silu(), new Softplus(2, 10), new Softplus(1, 20))) {
            Tensor computed = Dispatcher.run(op, x);
            assertClose(op.decompose(new Tensor[] {x})[0], computed, 1e-12, 1e-14);
        }
    }

    @Test
    void wholeNumbersAreRefusedInTorchsWords() {
        for (ActivationOp op : List.of(new LeakyRelu(0.2), new Elu(1), new Silu(), new Softplus(1, 20))) {
            UnsupportedOperationException refused =
                    assertThrows(UnsupportedOperationException.class, () -> Dispatcher.run(op, Tensor.of(1L)));
            assertEquals(
                    "\"" + op.kernelName() + "\" not implemented for 'Long'",
                    refused.getMessage().lines().findFirst().orElse(""));
        }
    }

    @Test
    void halfPrecisionIsComputedInFloat32() {
        Tensor x = Tensor.of(-3f, 1f, 3f).to(DType.BFLOAT16);
        assertEqual(Activation.silu(x), Activation.silu(x.to(DType.FLOAT32)).to(DType.BFLOAT16));
    }

    @Test
    void theLayersDoTheSame() {
        Tensor x = Tensor.randn(2, 3, 5);
        assertEqual(new LeakyReLU(0.3).call(x), Activation.leakyRelu(x, 0.3));
        assertEqual(new ELU(2).call(x), Activation.elu(x, 2));
        assertEqual(new SiLU().call(x), Activation.silu(x));
        assertEqual(new torchwright.nn.layer.Softplus(2, 5).call(x), Activation.softplus(x, 2, 5));
        assertEqual(new ReLU().call(x), x.relu());
        assertEqual(new torchwright.nn.layer.Sigmoid().call(x), x.sigmoid());
        assertEqual(new torchwright.nn.layer.Tanh().call(x), x.tanh());
        assertEquals(Shape.of(2, 3, 5), new SiLU().call(x).shape());
    }

    @Test
    void inPlaceTheInputIsOverwrittenAndReturned() {
        for (Module layer : List.of(new ReLU(true), new SiLU(true), new ELU(2, true), new LeakyReLU(0.3, true))) {
            Tensor x = Tensor.of(-3f, 1f, 3f);
            assertSame(x, layer.call(x), layer.toString());
            assertEquals(1, x.version());
        }
        Tensor x = Tensor.of(-3f, 1f, 3f);
        assertEqual(Activation.elu_(x.clone(), 2), Activation.elu(x, 2));
        assertEqual(Activation.silu_(x.clone()), Activation.silu(x));
        assertEqual(Activation.leakyRelu_(x.clone(), 0.3), Activation.leakyRelu(x, 0.3));
    }
}
