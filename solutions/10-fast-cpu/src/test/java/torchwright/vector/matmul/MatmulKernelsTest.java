package torchwright.vector.matmul;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static torchwright.vector.matmul.Products.accepts;
import static torchwright.vector.matmul.Products.assertAgrees;
import static torchwright.vector.matmul.Products.fast;
import static torchwright.vector.matmul.Products.fastInto;
import static torchwright.vector.matmul.Products.flat;
import static torchwright.vector.matmul.Products.matrix;
import static torchwright.vector.matmul.Products.randn;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Addmm;
import torchwright.tensor.op.Bmm;
import torchwright.tensor.op.Dot;
import torchwright.tensor.op.Mm;
import torchwright.tensor.op.Mv;

/** The fast products against the reference: every size, layout and dtype that they claim. */
class MatmulKernelsTest {
    private static final int[] SIZES = {0, 1, 2, 3, 4, 5, 12, 13, 15, 16, 17, 31, 32, 33, 48, 63, 65};

    private static int size(SplittableRandom random) {
        return SIZES[random.nextInt(SIZES.length)];
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64"})
    void matricesOfEverySizeAndLayoutAgreeWithTheReference(DType dtype) {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            int n = size(random);
            int k = size(random);
            int m = size(random);
            Tensor a = matrix(random, random.nextInt(Products.LAYOUTS), n, k, dtype);
            Tensor b = matrix(random, random.nextInt(Products.LAYOUTS), k, m, dtype);
            Tensor c = matrix(random, random.nextInt(Products.WRITABLE), n, m, dtype);
            assertAgrees(new Mm(), k, fastInto(c, new Mm(), a, b), a, b);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64"})
    void sumsLongerThanABlockAgreeWithTheReference(DType dtype) {
        SplittableRandom random = new SplittableRandom(2);
        for (int k : new int[] {255, 256, 257, 513, 1000}) {
            for (int layout = 0; layout < 4; layout++) {
                Tensor a = matrix(random, layout, 18, k, dtype);
                Tensor b = matrix(random, 3 - layout, k, 37, dtype);
                Tensor c = matrix(random, layout, 18, 37, dtype);
                assertAgrees(new Mm(), k, fastInto(c, new Mm(), a, b), a, b);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64"})
    void resultsWiderThanABlockAgreeWithTheReference(DType dtype) {
        SplittableRandom random = new SplittableRandom(3);
        for (int m : new int[] {511, 513, 1030}) {
            for (int layout = 0; layout < 2; layout++) {
                Tensor a = matrix(random, layout, 15, 20, dtype);
                Tensor b = matrix(random, layout, 20, m, dtype);
                assertAgrees(new Mm(), 20, fast(new Mm(), a, b), a, b);
                assertAgrees(new Mm(), 20, fast(new Mm(), b.t(), a.t()), b.t(), a.t());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64"})
    void biasesOfEveryShapeAgreeWithTheReference(DType dtype) {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 100; round++) {
            int n = size(random);
            int k = size(random);
            int m = size(random);
            Tensor a = matrix(random, random.nextInt(Products.LAYOUTS), n, k, dtype);
            Tensor b = matrix(random, random.nextInt(Products.LAYOUTS), k, m, dtype);
            Tensor c = matrix(random, random.nextInt(Products.WRITABLE), n, m, dtype);
            Tensor[] biases = {
                randn(random, dtype, m),
                randn(random, dtype, 1, m),
                randn(random, dtype, n, 1),
                matrix(random, random.nextInt(Products.LAYOUTS), n, m, dtype),
                randn(random, dtype),
                randn(random, dtype, 2 * m).view(m, 2).select(1, 1)
            };
            Addmm op = new Addmm(random.nextInt(3) - 1, random.nextInt(5) * 0.5 - 1);
            for (Tensor bias : biases) {
                assertAgrees(op, k, fastInto(c, op, bias, a, b), bias, a, b);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void aBiasWithoutAShareIsNotRead(int size) {
        Tensor nan = Tensor.full(Tensor.empty(size).shape(), Float.NaN);
        Tensor ones = Tensor.ones(size, size);
        double[] expected = new double[size * size];
        Arrays.fill(expected, size);
        assertArrayEquals(expected, flat(fast(new Addmm(0, 1), nan, ones, ones)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void aProductWithoutAShareIsLeftOut(int size) {
        Tensor bias = Tensor.ones(size);
        Tensor nan = Tensor.full(Tensor.empty(size, size).shape(), Float.NaN);
        double[] expected = new double[size * size];
        Arrays.fill(expected, 3);
        assertArrayEquals(expected, flat(fast(new Addmm(3, 0), bias, nan, nan)));
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64"})
    void vectorsAgreeWithTheReference(DType dtype) {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 100; round++) {
            int n = size(random);
            int k = size(random) * (1 + round % 3);
            Tensor a = matrix(random, random.nextInt(Products.LAYOUTS), n, k, dtype);
            Tensor x = round % 2 == 0
                    ? randn(random, dtype, k)
                    : randn(random, dtype, k, 3).select(1, 2);
            Tensor y = round % 3 == 0 ? randn(random, dtype, n, 2).select(1, 1) : randn(random, dtype, n);
            assertAgrees(new Mv(), k, fastInto(y, new Mv(), a, x), a, x);
            Tensor other = randn(random, dtype, k);
            assertAgrees(new Dot(), k, fast(new Dot(), x, other), x, other);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64"})
    void batchesAgreeWithTheReference(DType dtype) {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 40; round++) {
            int batch = round % 5;
            int n = size(random);
            int k = size(random);
            int m = size(random);
            Tensor a = randn(random, dtype, batch, n, k);
            Tensor b = round % 2 == 0
                    ? randn(random, dtype, batch, m, k).transpose(1, 2)
                    : randn(random, dtype, k, m).expand(batch, k, m);
            Tensor c = randn(random, dtype, n, batch, m).transpose(0, 1);
            assertAgrees(new Bmm(), k, fastInto(c, new Bmm(), a, b), a, b);
        }
    }

    @Test
    void nanAndInfinitySpreadAsFarAsArithmeticCarriesThem() {
        for (int size : new int[] {3, 20, 70}) {
            Tensor a = Tensor.ones(size, size);
            a.select(0, 1).select(0, 2).fill_(Float.NaN);
            a.select(0, 2).select(0, 0).fill_(Float.POSITIVE_INFINITY);
            Tensor b = Tensor.ones(size, size);
            b.select(1, 0).fill_(0);
            double[] c = flat(fast(new Mm(), a, b));
            double[] expected = flat(Products.reference(new Mm(), a, b));
            assertArrayEquals(expected, c);
        }
    }

    @Test
    void otherTypesAreLeftToTheReference() {
        Tensor longs = Tensor.of(new long[] {1, 2, 3, 4}).view(2, 2);
        assertFalse(accepts(new Mm(), longs, longs));
        assertFalse(accepts(new Addmm(1, 1), longs, longs, longs));
        Tensor halves = Tensor.ones(2, 2).to(DType.FLOAT16);
        assertFalse(accepts(new Bmm(), halves.unsqueeze(0), halves.unsqueeze(0)));
    }
}
