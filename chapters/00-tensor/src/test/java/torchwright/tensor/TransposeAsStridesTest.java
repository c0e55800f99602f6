package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("0.2")
class TransposeAsStridesTest {
    @Test
    void rowsBecomeColumns() {
        Layout matrix = Layout.contiguous(Shape.of(2, 3));

        Layout transposed = matrix.transposed(0, 1);
        if (!transposed.shape().equals(Shape.of(3, 2))) {
            fail("the transpose of [2, 3] has shape " + transposed.shape().brackets()
                    + "\ntwo rows of three become three rows of two: [3, 2]");
        }
    }

    @Test
    void theStridesGoWithTheirSizes() {
        Layout matrix = Layout.contiguous(Shape.of(2, 3));

        assertTransposed(Layout.of(Shape.of(3, 2), new int[] {1, 3}, 0), matrix, 0, 1);
    }

    @Test
    void theElementInRowOneColumnTwoIsNowInRowTwoColumnOne() {
        Layout matrix = Layout.contiguous(Shape.of(2, 3));
        int expected = matrix.index(1, 2);

        int position = matrix.transposed(0, 1).index(2, 1);
        if (position != expected) {
            fail("[2, 1] of the transpose is the element at position " + position + "\nit must be the very one that is"
                    + " [1, 2] of the matrix, at " + expected);
        }
    }

    @Test
    void aMatrixInTheMiddleOfAStorageStaysThere() {
        Layout matrix = Layout.of(Shape.of(2, 3), new int[] {5, 1}, 7);

        assertTransposed(Layout.of(Shape.of(3, 2), new int[] {1, 5}, 7), matrix, 0, 1);
    }

    @Test
    void theLayoutItselfIsLeftAlone() {
        Layout layout = Layout.contiguous(Shape.of(2, 3));
        layout.transposed(0, 1);

        if (!layout.equals(Layout.contiguous(Shape.of(2, 3)))) {
            fail("the layout that was to be transposed has itself become " + layout
                    + "\nmany tensors may share it: write into copies of its sizes and strides");
        }
    }

    @Test
    void theOtherDimensionsStayWhereTheyAre() {
        Layout layout = Layout.contiguous(Shape.of(2, 3, 5, 7));

        assertTransposed(Layout.of(Shape.of(2, 7, 5, 3), new int[] {105, 1, 7, 35}, 0), layout, 1, 3);
    }

    @Test
    void theOrderOfTheTwoDimensionsDoesNotMatter() {
        Layout layout = Layout.contiguous(Shape.of(2, 3, 5));
        Layout exchanged = Layout.of(Shape.of(5, 3, 2), new int[] {1, 5, 15}, 0);

        assertTransposed(exchanged, layout, 0, 2);
        assertTransposed(exchanged, layout, 2, 0);
    }

    @Test
    void aDimensionExchangedWithItselfChangesNothing() {
        Layout layout = Layout.contiguous(Shape.of(2, 3));

        assertTransposed(layout, layout, 1, 1);
    }

    @Test
    void theTransposeOfATensorCopiesNothing() {
        Tensor matrix = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}});
        Tensor transposed = matrix.transpose(0, 1);

        assertSame(matrix.storage(), transposed.storage(), "a transpose looks at the same storage");
        assertEqual(
                transposed,
                Tensor.of(new float[][] {{1, 4}, {2, 5}, {3, 6}}),
                "the transpose of [[1, 2, 3], [4, 5, 6]]");
    }

    /** Every element is found under its old index with the two exchanged; twice is not at all. */
    @SeededTest(cases = 300)
    void everyElementIsFoundFromTheOtherSide(Random random) {
        int rank = 2 + random.nextInt(3);
        int[] sizes =
                random.ints(rank, 0, 4).map(i -> new int[] {2, 3, 5, 7}[i]).toArray();
        Layout layout = Layout.of(Shape.of(sizes), random.ints(rank, 0, 50).toArray(), random.nextInt(100));
        int first = random.nextInt(rank);
        int second = random.nextInt(rank);
        int[] indices = Arrays.stream(sizes).map(random::nextInt).toArray();
        int expected = layout.index(indices);

        Layout transposed = layout.transposed(first, second);

        int[] exchanged = indices.clone();
        exchanged[first] = indices[second];
        exchanged[second] = indices[first];
        int position = transposed.index(exchanged);
        if (position != expected) {
            fail(call(layout, first, second) + ": the element " + Arrays.toString(exchanged) + " is at position "
                    + position + "\nbefore, as " + Arrays.toString(indices) + ", it was at " + expected);
        }
        assertTransposed(layout, transposed, first, second);
    }

    /** Asserts the sizes first, then the strides, then the offset. */
    private static void assertTransposed(Layout expected, Layout layout, int first, int second) {
        Layout actual = layout.transposed(first, second);
        String call = call(layout, first, second);
        String exchanged = "\nonly dimensions " + first + " and " + second + " change places: ";
        if (!actual.shape().equals(expected.shape())) {
            fail(call + " has shape " + actual.shape().brackets() + exchanged
                    + expected.shape().brackets());
        }
        if (!Arrays.equals(actual.strides(), expected.strides())) {
            fail(call + " has strides " + Arrays.toString(actual.strides()) + exchanged
                    + Arrays.toString(expected.strides()));
        }
        if (actual.offset() != expected.offset()) {
            fail(call + " has offset " + actual.offset() + "\nthe first element stays the first: " + expected.offset());
        }
    }

    private static String call(Layout layout, int first, int second) {
        return layout + ".transposed(" + first + ", " + second + ")";
    }
}
