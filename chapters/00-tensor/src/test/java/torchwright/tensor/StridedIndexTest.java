package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("0.1")
class StridedIndexTest {
    @Test
    void theFirstElementIsAtTheOffset() {
        Layout layout = Layout.of(Shape.of(2, 3), new int[] {3, 1}, 7);

        assertPosition(7, layout, 0, 0);
    }

    @Test
    void aStepToTheNextColumnIsOneStrideOfTheColumns() {
        Layout layout = Layout.of(Shape.of(2, 3), new int[] {30, 10}, 0);

        assertPosition(10, layout, 0, 1);
        assertPosition(20, layout, 0, 2);
    }

    @Test
    void aStepToTheNextRowIsOneStrideOfTheRows() {
        Layout layout = Layout.of(Shape.of(2, 3), new int[] {30, 10}, 0);

        assertPosition(30, layout, 1, 0);
        assertPosition(50, layout, 1, 2);
    }

    @Test
    void aFreshMatrixIsStoredRowAfterRow() {
        Layout fresh = Layout.contiguous(Shape.of(2, 3));

        int position = 0;
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                assertPosition(position, fresh, row, column);
                position++;
            }
        }
    }

    @Test
    void aTransposedMatrixIsReadFromTheSameStorage() {
        // 0 1 2 / 3 4 5, seen as three rows of two: one row further is one place on, one column further three.
        Layout transposed = Layout.of(Shape.of(3, 2), new int[] {1, 3}, 0);

        assertPosition(3, transposed, 0, 1);
        assertPosition(1, transposed, 1, 0);
        assertPosition(5, transposed, 2, 1);
    }

    @Test
    void aColumnCutOutOfAMatrixStartsAtItsOffset() {
        Layout lastColumn = Layout.contiguous(Shape.of(5, 3)).selected(1, 2);

        assertPosition(2, lastColumn, 0);
        assertPosition(5, lastColumn, 1);
        assertPosition(14, lastColumn, 4);
    }

    @Test
    void aRepeatedRowIsTheSameRowEveryTime() {
        Layout repeated = Layout.of(Shape.of(5, 3), new int[] {0, 1}, 0);

        assertPosition(2, repeated, 0, 2);
        assertPosition(2, repeated, 4, 2);
    }

    @Test
    void aScalarHasNoIndexAndIsAtTheOffset() {
        Layout scalar = Layout.of(Shape.SCALAR, new int[0], 11);

        assertPosition(11, scalar);
    }

    /** Walking to an element one neighbour at a time, one stride each, ends where index() says it is. */
    @SeededTest(cases = 300)
    void anElementIsWhereSingleStepsLead(Random random) {
        int rank = random.nextInt(5);
        int[] sizes = random.ints(rank, 1, 8).toArray();
        int[] strides = random.ints(rank, 0, 50).toArray();
        int[] indices = Arrays.stream(sizes).map(random::nextInt).toArray();
        Layout layout = Layout.of(Shape.of(sizes), strides, random.nextInt(100));

        int position = layout.offset();
        for (int dim = 0; dim < rank; dim++) {
            for (int step = 0; step < indices[dim]; step++) {
                position += layout.stride(dim);
            }
        }
        assertPosition(position, layout, indices);
    }

    private static void assertPosition(int expected, Layout layout, int... indices) {
        int actual = layout.index(indices);
        if (actual != expected) {
            fail("element " + Arrays.toString(indices) + " is looked for at position " + actual + ", but is at "
                    + expected + "\noffset " + layout.offset() + ", strides " + Arrays.toString(layout.strides())
                    + ": " + sum(layout, indices));
        }
    }

    /** The position written out, offset first: {@code 7 + 1*30 + 2*10}. */
    private static String sum(Layout layout, int[] indices) {
        StringBuilder sum = new StringBuilder().append(layout.offset());
        for (int dim = 0; dim < indices.length; dim++) {
            sum.append(" + ").append(indices[dim]).append("*").append(layout.stride(dim));
        }
        return sum.toString();
    }
}
