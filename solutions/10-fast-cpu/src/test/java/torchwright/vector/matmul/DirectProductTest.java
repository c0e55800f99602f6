package torchwright.vector.matmul;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.vector.matmul.Products.assertAgrees;
import static torchwright.vector.matmul.Products.flat;
import static torchwright.vector.matmul.Products.matrix;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Mm;

/** Products of matrices that are read where they lie: they have the bits of packed products. */
class DirectProductTest {
    private static final int[] ROWS = {4, 5, 7, 8, 9, 11, 12, 13, 16, 23, 40};
    private static final int[] COLUMNS = {1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 24, 31, 32, 33, 47, 48, 49, 65};
    private static final int[] DEPTHS = {1, 2, 3, 63, 64, 65, 130, 520};

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64"})
    void everySizeAndLayoutHasTheBitsOfAPackedProduct(DType dtype) {
        SplittableRandom random = new SplittableRandom(1);
        for (int n : ROWS) {
            for (int m : COLUMNS) {
                int k = DEPTHS[random.nextInt(DEPTHS.length)];
                Tensor a = matrix(random, random.nextInt(Products.LAYOUTS), n, k, dtype);
                Tensor b = matrix(random, random.nextInt(Products.LAYOUTS), k, m, dtype);
                Tensor direct = matrix(random, random.nextInt(Products.WRITABLE), n, m, dtype);
                Tensor packed = matrix(random, random.nextInt(Products.WRITABLE), n, m, dtype);
                multiply(a, b, direct, packed);
                assertAgrees(new Mm(), k, direct, a, b);
                assertArrayEquals(flat(packed), flat(direct), n + " x " + k + " x " + m);
            }
        }
    }

    @Test
    void nothingBesideTheResultIsWritten() {
        SplittableRandom random = new SplittableRandom(2);
        for (int m : COLUMNS) {
            Tensor a = matrix(random, 0, 9, 20, DType.FLOAT32);
            Tensor b = matrix(random, 0, 20, m, DType.FLOAT32);
            Tensor frame = Tensor.full(Tensor.empty(11, m + 2).shape(), 7f);
            Tensor c = frame.narrow(0, 1, 9).narrow(1, 1, m);
            FloatDirectProduct.multiply(FloatMatrix.of(a), FloatMatrix.of(b), FloatMatrix.of(c));
            c.fill_(7f);
            for (double element : flat(frame)) {
                assertEquals(7, element);
            }
        }
    }

    @Test
    void largeMatricesAndThoseOfTooFewRowsArePacked() {
        assertTrue(FloatDirectProduct.accepts(rows(4, 10), rows(10, 10), rows(4, 10)));
        assertFalse(FloatDirectProduct.accepts(rows(3, 10), rows(10, 10), rows(3, 10)));
        assertFalse(FloatDirectProduct.accepts(rows(512, 512), rows(512, 512), rows(512, 512)));
        assertFalse(FloatDirectProduct.accepts(rows(1 << 16, 2), rows(2, 3), rows(1 << 16, 3)));
        assertTrue(FloatDirectProduct.accepts(rows(1 << 16, 2), rows(2, 16), rows(1 << 16, 16)));
    }

    private static FloatMatrix rows(int rows, int columns) {
        return new FloatMatrix(new float[0], 0, rows, columns, columns, 1);
    }

    private static void multiply(Tensor a, Tensor b, Tensor direct, Tensor packed) {
        if (a.dtype() == DType.FLOAT32) {
            FloatMatrix x = FloatMatrix.of(a);
            FloatMatrix y = FloatMatrix.of(b);
            FloatDirectProduct.multiply(x, y, FloatMatrix.of(direct));
            PackedFloatProduct.multiply(x, y, FloatMatrix.of(packed), null, PackedFloatProduct.TALL);
        } else {
            DoubleMatrix x = DoubleMatrix.of(a);
            DoubleMatrix y = DoubleMatrix.of(b);
            DoubleDirectProduct.multiply(x, y, DoubleMatrix.of(direct));
            PackedDoubleProduct.multiply(x, y, DoubleMatrix.of(packed), null, PackedDoubleProduct.TALL);
        }
    }
}
