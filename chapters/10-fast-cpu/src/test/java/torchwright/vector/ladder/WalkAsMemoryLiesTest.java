package torchwright.vector.ladder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("10.2")
class WalkAsMemoryLiesTest {
    @Test
    void twoRowsTimesTwoColumns() {
        float[] c = new float[4];
        RowProduct.multiply(new float[] {1, 2, 3, 4}, new float[] {5, 6, 7, 8}, c, 2, 2, 2);
        assertArrayEquals(new float[] {19, 22, 43, 50}, c, "[[1, 2], [3, 4]] times [[5, 6], [7, 8]]");
    }

    @Test
    void aRowTimesAMatrixIsASumOfItsRows() {
        float[] c = new float[3];
        RowProduct.multiply(new float[] {1, 10}, new float[] {1, 2, 3, 4, 5, 6}, c, 1, 2, 3);
        assertArrayEquals(new float[] {41, 52, 63}, c, "once the row [1, 2, 3] and ten times the row [4, 5, 6]");
    }

    @Test
    void rowsAndColumnsMayBeOfAnyNumber() {
        Products.check(RowProduct::multiply, 2, 3, 5, new Random(1), 4);
        Products.check(RowProduct::multiply, 7, 1, 2, new Random(2), 2);
        Products.check(RowProduct::multiply, 5, 7, 1, new Random(3), 8);
    }

    @Test
    void theSumOfNoProductsIsZero() {
        Products.check(RowProduct::multiply, 3, 0, 2, new Random(4), 0);
        Products.check(RowProduct::multiply, 0, 3, 2, new Random(5), 0);
        Products.check(RowProduct::multiply, 2, 3, 0, new Random(6), 0);
    }

    @Test
    void aNumberThatIsNoneReachesTheSumThroughAFactorOfZero() {
        Products.check(RowProduct::multiply, new float[] {0, 1}, new float[] {Float.NaN, 2, 3, 4}, 1, 2, 2, 1);
    }

    /** Each element adds its products in the order of the inner dimension, as before: not one bit may change. */
    @SeededTest(cases = 100)
    void everyBitIsThatOfTheThreeLoops(Random random) {
        int m = random.nextInt(12);
        int k = random.nextInt(12);
        int n = 1 + random.nextInt(12);
        float[] a = Products.filled(m * k, random);
        float[] b = Products.filled(k * n, random);
        float[] expected = new float[m * n];
        NaiveProduct.multiply(a, b, expected, m, k, n);
        float[] actual = Products.filled(m * n, random);
        RowProduct.multiply(a, b, actual, m, k, n);
        assertArrayEquals(
                expected, actual, "(" + m + ", " + k + ") x (" + k + ", " + n + "), compared with the three loops");
    }
}
