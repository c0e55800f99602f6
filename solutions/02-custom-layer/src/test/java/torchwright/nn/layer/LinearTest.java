package torchwright.nn.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertClose;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.nn.Sequential;
import torchwright.tensor.Call;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Generator;
import torchwright.tensor.Interceptor;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Values recorded from torch 2.13. */
class LinearTest {
    private static Linear seeded(int in, int out, DType dtype) {
        Generator.defaultGenerator().manualSeed(42);
        return new Linear(in, out, true, dtype);
    }

    @Test
    void theFirstLayerAfterSeed42IsTorchsBitForBit() {
        Linear layer = seeded(1, 1, DType.FLOAT32);
        assertEquals(0.7645385265350342, layer.weight().detach().item());
        assertEquals(0.8300079107284546, layer.bias().detach().item());
    }

    @Test
    void aWholeMatrixIsTorchsBitForBit() {
        Linear layer = seeded(7, 3, DType.FLOAT32);
        assertArrayEquals(
                new double[] {
                    0.28896838426589966,
                    0.3137134909629822,
                    -0.08854667097330093,
                    0.3472024202346802,
                    -0.08281336724758148,
                    0.0762697085738182,
                    -0.18401390314102173,
                    0.22197197377681732,
                    0.3331919014453888,
                    -0.2772853672504425,
                    0.32852527499198914,
                    0.07073956727981567,
                    0.27924349904060364,
                    0.051187943667173386,
                    0.18224996328353882,
                    -0.053365182131528854,
                    0.29136744141578674,
                    0.05586651712656021,
                    -0.17644889652729034,
                    0.09634250402450562,
                    -0.17414207756519318
                },
                layer.weight().detach().toDoubles());
        assertArrayEquals(
                new double[] {-0.04432497173547745, -0.15351341664791107, 0.2507306635379791},
                layer.bias().detach().toDoubles());
    }

    @Test
    void inFloat64TooDownToTheLastBit() {
        Linear layer = seeded(7, 3, DType.FLOAT64);
        double[] weight = layer.weight().detach().toDoubles();
        assertArrayEquals(
                new double[] {-0.33400381373015864, -0.33040885645412177, -0.2845421832743082},
                new double[] {weight[0], weight[1], weight[2]});
        assertEquals(-0.32147021509374957, weight[20]);
        assertArrayEquals(
                new double[] {0.13866021068537449, -0.1419342161841254, -0.14433799728508653},
                layer.bias().detach().toDoubles());
    }

    @Test
    void theOutputIsTorchs() {
        assertClose(
                seeded(2, 3, DType.FLOAT32)
                        .call(Tensor.of(new float[][] {{1, 2}, {3, 4}}))
                        .detach(),
                Tensor.of(new float[][] {
                    {1.3701603f, 1.5487285f, 0.75379044f},
                    {3.6251895f, 2.5165298f, 0.72930634f}
                }));
    }

    @Test
    void inputsOfEveryRankAreMappedRowByRow() {
        Linear layer = seeded(7, 2, DType.FLOAT64);
        Tensor x = Tensor.randn(Generator.defaultGenerator(), Shape.of(3, 5, 7), DType.FLOAT64);
        Tensor rows = layer.call(x.view(15, 7)).detach();
        assertClose(layer.call(x).detach(), rows.view(3, 5, 2));
        assertClose(layer.call(x.transpose(0, 1)).detach(), rows.view(3, 5, 2).transpose(0, 1));
        assertClose(layer.call(x.select(0, 0).select(0, 0)).detach(), rows.select(0, 0));
        assertEquals(Shape.of(0, 2), layer.call(x.view(15, 7).narrow(0, 0, 0)).shape());
    }

    @Test
    void withoutABiasNothingIsAdded() {
        Linear layer = new Linear(7, 2, false);
        assertNull(layer.bias());
        assertEquals(1, layer.parameters().size());
        assertEqual(layer.call(Tensor.zeros(3, 7)).detach(), Tensor.zeros(3, 2));
    }

    /** Autograd names its nodes after these ops: AddmmBackward0, MmBackward0, ViewBackward0. */
    @Test
    void itIsComputedByTheOpsThatTorchUses() {
        assertEquals("MatrixTranspose Addmm", last(2, new Linear(7, 2), Tensor.ones(5, 7)));
        assertEquals("MatrixTranspose Mm", last(2, new Linear(7, 2, false), Tensor.ones(5, 7)));
        assertEquals("Addmm View", last(2, new Linear(7, 2), Tensor.ones(3, 5, 7)));
        assertEquals("Addmm View", last(2, new Linear(7, 2), Tensor.ones(7)));
        assertEquals("Add", last(1, new Linear(7, 2), Tensor.ones(3, 5, 7).transpose(0, 1)));
    }

    private static String last(int count, Linear layer, Tensor input) {
        List<String> ops = new ArrayList<>();
        Interceptor listening = new Interceptor() {
            private int depth; // an op that is taken apart calls for others, which do not count

            @Override
            public int order() {
                return 1;
            }

            @Override
            public Tensor[] intercept(Call call, Next next) {
                if (depth++ == 0) {
                    ops.add(call.op().name());
                }
                try {
                    return next.proceed(call);
                } finally {
                    depth--;
                }
            }
        };
        try (RemovableHandle handle = Dispatcher.intercept(listening)) {
            layer.call(input);
        }
        return String.join(" ", ops.subList(ops.size() - count, ops.size()));
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeAnythingIsComputed() {
        Sequential model = new Sequential(new Linear(7, 3), new ReLU(), new Linear(5, 2));
        assertEquals(
                "mat1 and mat2 shapes cannot be multiplied (4x3 and 5x2)\nThe layer takes rows of 5 numbers, (..., 5);"
                        + " the input has shape [2, 2, 3].\nin layer 2 of Sequential: Linear(in_features=5,"
                        + " out_features=2, bias=True)",
                assertThrows(IllegalArgumentException.class, () -> model.call(Tensor.ones(2, 2, 7)))
                        .getMessage());
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> new Linear(7, 2).call(Tensor.ones(Shape.of(5, 7), DType.FLOAT64)))
                .getMessage()
                .startsWith("mat1 and mat2 must have the same dtype, but got Double and Float"));
        assertEquals(
                "Trying to create tensor with negative dimension -1: [3, -1]",
                assertThrows(IllegalArgumentException.class, () -> new Linear(-1, 3))
                        .getMessage());
    }

    @Test
    void aLayerOfNoInputsAddsItsBiasOfZeros() {
        Linear layer = new Linear(0, 3);
        assertEqual(layer.call(Tensor.ones(2, 0)).detach(), Tensor.zeros(2, 3));
    }
}
