package torchwright.tensor.cpu;

import static torchwright.testing.TensorAssertions.assertEqual;
import static torchwright.testing.TensorAssertions.assertShape;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

@Exercise("0.5")
class MatrixProductTest {
    private static final int[] SIZES = {1, 2, 3, 5, 7};

    @Test
    void aRowTimesAColumnIsOneNumber() {
        Tensor row = Tensor.of(new float[][] {{1, 2, 3}});
        Tensor column = Tensor.of(new float[][] {{4}, {5}, {6}});

        assertEqual(
                row.mm(column),
                Tensor.of(new float[][] {{32}}),
                "[1, 2, 3] times [4, 5, 6], which is 1*4 + 2*5 + 3*6,");
    }

    @Test
    void eachRowMeetsEachColumn() {
        Tensor a = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}});
        Tensor b = Tensor.of(new float[][] {{7, 8}, {9, 10}, {11, 12}});

        assertEqual(
                a.mm(b),
                Tensor.of(new float[][] {{58, 64}, {139, 154}}),
                "[[1, 2, 3], [4, 5, 6]] times [[7, 8], [9, 10], [11, 12]]");
    }

    @Test
    void aColumnTimesARowIsATable() {
        Tensor column = Tensor.of(new float[][] {{1}, {2}});
        Tensor row = Tensor.of(new float[][] {{3, 5, 7}});

        assertEqual(column.mm(row), Tensor.of(new float[][] {{3, 5, 7}, {6, 10, 14}}), "[[1], [2]] times [[3, 5, 7]]");
    }

    @Test
    void theInnerSizeDisappears() {
        Tensor product = Tensor.ones(2, 7).mm(Tensor.ones(7, 3));

        assertShape(product, 2, 3);
        assertEqual(
                product, Tensor.of(new float[][] {{7, 7, 7}, {7, 7, 7}}), "seven ones times seven ones, everywhere,");
    }

    @Test
    void theUnitMatrixChangesNothing() {
        Tensor a = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}});

        assertEqual(a.mm(Tensor.eye(3)), a, "a matrix times the unit matrix");
        assertEqual(Tensor.eye(2).mm(a), a, "the unit matrix times a matrix");
    }

    @Test
    void aTransposedMatrixIsReadWhereItIs() {
        // Its storage still holds 1 2 3 4 5 6: only the strides know that it is transposed.
        Tensor a = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}});

        assertEqual(
                a.mm(a.t()),
                Tensor.of(new float[][] {{14, 32}, {32, 77}}),
                "[[1, 2, 3], [4, 5, 6]] times its transpose");
        assertEqual(
                a.t().mm(a),
                Tensor.of(new float[][] {{17, 22, 27}, {22, 29, 36}, {27, 36, 45}}),
                "the transpose of [[1, 2, 3], [4, 5, 6]] times the matrix");
    }

    @Test
    void aMatrixCutOutOfALargerOneIsReadWhereItIs() {
        Tensor large = Tensor.of(new float[][] {{50, 60, 70, 80}, {90, 1, 2, 50}, {60, 3, 4, 70}});
        Tensor cut = large.narrow(0, 1, 2).narrow(1, 1, 2);

        assertEqual(cut.mm(cut), Tensor.of(new float[][] {{7, 10}, {15, 22}}), "[[1, 2], [3, 4]] times itself");
    }

    @Test
    void theSumIsTakenInFloatFromLeftToRight() {
        Tensor row = Tensor.of(new float[][] {{1e8f, 1, -1e8f}});

        assertEqual(
                row.mm(Tensor.ones(3, 1)),
                Tensor.of(new float[][] {{0}}),
                "1e8 + 1 - 1e8, where the 1 is rounded away (a sum in double keeps it)");
    }

    @Test
    void whatTheResultHeldBeforeDoesNotMatter() {
        float[] product = {100, 100, 100, 100};
        Matrix square = Matrix.of(Layout.contiguous(Shape.of(2, 2)));

        MatrixProduct.multiply(new float[] {1, 2, 3, 4}, square, new float[] {1, 0, 0, 1}, square, product, square);

        assertEqual(Tensor.of(product), Tensor.of(1f, 2f, 3f, 4f), "a product written over [100, 100, 100, 100]");
    }

    @Test
    void theResultMayLieInItsMemoryInAnyWay() {
        float[] product = new float[9];
        Matrix square = Matrix.of(Layout.contiguous(Shape.of(2, 2)));
        Matrix spread = Matrix.of(Layout.of(Shape.of(2, 2), new int[] {2, 5}, 1));

        MatrixProduct.multiply(new float[] {1, 2, 3, 4}, square, new float[] {1, 0, 0, 1}, square, product, spread);

        assertEqual(
                Tensor.of(product),
                Tensor.of(0f, 1f, 0f, 3f, 0f, 0f, 2f, 0f, 4f),
                "the memory of [[1, 2], [3, 4]], written from position 1 with strides [2, 5],");
    }

    /** Each element is the sum that defines it, whatever the strides of the two matrices. */
    @SeededTest(cases = 300)
    void eachElementIsARowTimesAColumn(Random random) {
        int n = SIZES[random.nextInt(SIZES.length)];
        int m = SIZES[random.nextInt(SIZES.length)];
        int inner = SIZES[random.nextInt(SIZES.length)];
        Tensor a = randomMatrix(random, n, inner);
        Tensor b = randomMatrix(random, inner, m);
        float[][] left = (float[][]) a.toArray();
        float[][] right = (float[][]) b.toArray();
        float[][] product = new float[n][m];
        for (int k = 0; k < inner; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < m; j++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }

        assertEqual(a.mm(b), Tensor.of(product), "the product of " + a.layout() + " and " + b.layout());
    }

    /** (a b) c = a (b c), and the transpose of a b is the transpose of b times that of a. */
    @SeededTest(cases = 100)
    void productsObeyTheirLaws(Random random) {
        Tensor a = randomMatrix(random, 2, 3);
        Tensor b = randomMatrix(random, 3, 5);
        Tensor c = randomMatrix(random, 5, 7);

        assertEqual(a.mm(b).mm(c), a.mm(b.mm(c)), "(a b) c, which is a (b c),");
        assertEqual(a.mm(b).t(), b.t().mm(a.t()), "the transpose of a b, which is that of b times that of a,");
    }

    /** Small whole numbers, so that every sum is exact in any order; fresh, transposed, or cut out of a larger one. */
    private static Tensor randomMatrix(Random random, int rows, int columns) {
        return switch (random.nextInt(3)) {
            case 0 -> randomNumbers(random, rows, columns);
            case 1 -> randomNumbers(random, columns, rows).t();
            default ->
                randomNumbers(random, rows + 1, 2 * columns).narrow(0, 1, rows).slice(1, 0, 2 * columns, 2);
        };
    }

    private static Tensor randomNumbers(Random random, int rows, int columns) {
        float[][] numbers = new float[rows][columns];
        for (float[] row : numbers) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextInt(19) - 9;
            }
        }
        return Tensor.of(numbers);
    }
}
