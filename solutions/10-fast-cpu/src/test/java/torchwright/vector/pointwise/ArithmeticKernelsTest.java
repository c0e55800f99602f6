package torchwright.vector.pointwise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuBackend;
import torchwright.tensor.op.Abs;
import torchwright.tensor.op.Add;
import torchwright.tensor.op.Clamp;
import torchwright.tensor.op.Div;
import torchwright.tensor.op.Maximum;
import torchwright.tensor.op.Minimum;
import torchwright.tensor.op.Mul;
import torchwright.tensor.op.Neg;
import torchwright.tensor.op.Reciprocal;
import torchwright.tensor.op.Relu;
import torchwright.tensor.op.Rsqrt;
import torchwright.tensor.op.Rsub;
import torchwright.tensor.op.Sqrt;
import torchwright.tensor.op.Sub;
import torchwright.vector.Samples;
import torchwright.vector.TwoKernels;

class ArithmeticKernelsTest {
    private final TwoKernels kernels = new TwoKernels(new ArithmeticKernels());
    private final Samples samples = new Samples(10);

    private static List<Op> ofTwo() {
        return List.of(
                new Add(1),
                new Add(-0.1),
                new Sub(1),
                new Sub(2.5),
                new Rsub(),
                new Mul(),
                new Div(),
                new Maximum(),
                new Minimum());
    }

    private static List<Op> ofOne() {
        return List.of(
                new Neg(),
                new Abs(),
                new Relu(),
                new Sqrt(),
                new Rsqrt(),
                new Reciprocal(),
                new Clamp(-0.5, 0.7),
                new Clamp(null, 0),
                new Clamp(0.1, null),
                new Clamp(1, -1),
                new Clamp(Double.NaN, 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"FLOAT32", "FLOAT64"})
    void rowsOfEverySizeGiveTheReferencesBits(DType dtype) {
        for (int size : Samples.sizes()) {
            Tensor a = samples.wild(dtype, size);
            Tensor b = samples.wild(dtype, size);
            for (Op op : ofTwo()) {
                kernels.assertSameBits(op, a, b);
                kernels.assertSameBitsInPlace(op, a, b);
                kernels.assertSameBitsInPlace(op, a, a);
            }
            for (Op op : ofOne()) {
                kernels.assertSameBits(op, a);
                kernels.assertSameBitsInPlace(op, a);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"FLOAT32", "FLOAT64"})
    void stridesOfEveryKindGiveTheReferencesBits(DType dtype) {
        for (int[] shape : new int[][] {{7, 33}, {65, 3}, {1, 17}, {3, 1, 5}, {2, 18, 4}, {0, 4}, {2, 1030}}) {
            for (Tensor a : samples.strided(dtype, true, shape)) {
                for (Tensor b : samples.strided(dtype, true, shape)) {
                    kernels.assertSameBits(new Add(0.5), a, b);
                    kernels.assertSameBits(new Div(), a, b);
                    kernels.assertSameBitsInPlace(new Mul(), a, b);
                }
                kernels.assertSameBits(new Relu(), a);
                kernels.assertSameBitsInPlace(new Sqrt(), a);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"FLOAT32", "FLOAT64"})
    void whatBroadcastsGivesTheReferencesBits(DType dtype) {
        int[][][] pairs = {
            {{5, 33}, {33}},
            {{5, 33}, {5, 1}},
            {{33}, {5, 33}},
            {{5, 1}, {1, 33}},
            {{2, 3, 4}, {3, 1}},
            {{40, 70}, {}},
            {{}, {}},
            {{1}, {17}},
            {{1, 1}, {3}},
            {{0, 3}, {3}},
            {{4, 1, 6}, {1, 5, 1}}
        };
        for (int[][] pair : pairs) {
            for (Op op : ofTwo()) {
                kernels.assertSameBits(op, samples.wild(dtype, pair[0]), samples.wild(dtype, pair[1]));
            }
        }
    }

    @Test
    void numbersAndScalarsOfOtherDtypesYieldToTheTensor() {
        for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
            Tensor a = samples.wild(dtype, 3, 21);
            List<Tensor> scalars = new ArrayList<>();
            scalars.add(Tensor.of(0.1));
            scalars.add(Tensor.of(0.1f));
            scalars.add(Tensor.of((1L << 53) + 1));
            scalars.add(Tensor.of(true));
            scalars.add(Tensor.of(0.3).to(DType.BFLOAT16));
            for (Tensor scalar : scalars) {
                for (Op op : List.of(new Add(1), new Mul(), new Div())) {
                    kernels.assertSameBits(op, a, scalar);
                    kernels.assertSameBits(op, scalar, a);
                }
            }
        }
    }

    @Test
    void numbersInAProgramGiveTheReferencesBits() {
        Tensor x = samples.wild(DType.FLOAT32, 40);

        TwoKernels.assertClose(0, 0, x.to(DType.FLOAT64).mul(0.5).to(DType.FLOAT32), x.mul(0.5), "x * 0.5");
    }

    @Test
    void otherDtypesAreLeftToTheReferenceKernels() {
        Tensor floats = samples.tame(DType.FLOAT32, 4);
        Tensor doubles = samples.tame(DType.FLOAT64, 4);
        Tensor longs = Tensor.of(new long[] {1, 2, 3, 4});

        assertFalse(kernels.accepts(new Add(1), floats, doubles));
        assertFalse(kernels.accepts(new Add(1), floats, longs));
        assertFalse(kernels.accepts(new Add(1), longs, longs));
        assertFalse(kernels.accepts(new Sqrt(), longs));
        assertFalse(kernels.accepts(new Clamp(0, 1), floats.to(DType.FLOAT16)));
        assertFalse(kernels.accepts(new Clamp(1e-60, null), floats), "a bound that only a double can hold");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        int size = 3 * Traversal.GRAIN + 5;
        Tensor a = samples.tame(DType.FLOAT32, size);
        Tensor b = samples.tame(DType.FLOAT32, size);
        Tensor matrix = samples.tame(DType.FLOAT32, 300, 401);
        double[] expected = TwoKernels.doubles(kernels.fast(new Div(), a, b)[0]);
        int before = CpuBackend.numThreads();
        try {
            CpuBackend.setNumThreads(threads);
            assertArrayEquals(expected, TwoKernels.doubles(kernels.fast(new Div(), a, b)[0]));
            kernels.assertSameBits(new Add(1), matrix, samples.tame(DType.FLOAT32, 401));
            kernels.assertSameBits(new Mul(), matrix.t(), samples.tame(DType.FLOAT32, 401, 300));
            kernels.assertSameBits(new Relu(), a);
        } finally {
            CpuBackend.setNumThreads(before);
        }
    }
}
