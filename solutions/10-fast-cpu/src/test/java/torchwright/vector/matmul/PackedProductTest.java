package torchwright.vector.matmul;

import static torchwright.vector.matmul.Products.assertAgrees;
import static torchwright.vector.matmul.Products.matrix;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Mm;

/** Products by packed panels, also of matrices so small that the engine would not pack them. */
class PackedProductTest {
    private static final int[] SIZES = {1, 2, 3, 4, 5, 8, 9, 12, 13, 15, 16, 17, 31, 32, 33, 48, 63, 65};

    private static int size(SplittableRandom random) {
        return SIZES[random.nextInt(SIZES.length)];
    }

    @Test
    void matricesOfEverySizeAndLayoutAgreeWithTheReference() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            assertAgree(random, size(random), size(random), size(random), DType.FLOAT32);
            assertAgree(random, size(random), size(random), size(random), DType.FLOAT64);
        }
    }

    @Test
    void sumsLongerThanABlockAndResultsWiderThanOneAgreeWithTheReference() {
        SplittableRandom random = new SplittableRandom(2);
        int[][] sizes = {{18, 511, 37}, {18, 513, 37}, {5, 1100, 37}, {15, 20, 511}, {15, 20, 513}, {9, 600, 1030}};
        for (int[] size : sizes) {
            for (int round = 0; round < 4; round++) {
                assertAgree(random, size[0], size[1], size[2], DType.FLOAT32);
                assertAgree(random, size[0], size[1], size[2], DType.FLOAT64);
            }
        }
    }

    private static void assertAgree(SplittableRandom random, int n, int k, int m, DType dtype) {
        Tensor a = matrix(random, random.nextInt(Products.LAYOUTS), n, k, dtype);
        Tensor b = matrix(random, random.nextInt(Products.LAYOUTS), k, m, dtype);
        Tensor c = matrix(random, random.nextInt(Products.WRITABLE), n, m, dtype);
        if (dtype == DType.FLOAT32) {
            PackedFloatProduct.multiply(
                    FloatMatrix.of(a), FloatMatrix.of(b), FloatMatrix.of(c), null, PackedFloatProduct.TALL);
        } else {
            PackedDoubleProduct.multiply(
                    DoubleMatrix.of(a), DoubleMatrix.of(b), DoubleMatrix.of(c), null, PackedDoubleProduct.TALL);
        }
        assertAgrees(new Mm(), k, c, a, b);
    }
}
