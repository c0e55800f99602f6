package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;

@Exercise("0.3")
class WhenAViewIsPossibleTest {
    @Test
    void rowsThatFollowEachOtherAreOneLongRow() {
        // Rows 1 and 2 of five rows of three: nothing lies between them.
        Layout rows = Layout.contiguous(Shape.of(5, 3)).sliced(0, 1, 2, 1);

        assertStrides(rows, Shape.of(6), 1);
    }

    @Test
    void aTransposedMatrixIsNoLongRow() {
        // 0 3 / 1 4 / 2 5: read row by row, the positions jump up by 3 and back by 2.
        Layout transposed = Layout.contiguous(Shape.of(2, 3)).transposed(0, 1);

        assertNoView(transposed, Shape.of(6));
    }

    @Test
    void rowsWithAGapBetweenThemAreNoLongRow() {
        // The first two of three columns: 0 1 / 3 4.
        Layout columns = Layout.contiguous(Shape.of(2, 3)).sliced(1, 0, 2, 1);

        assertNoView(columns, Shape.of(4));
    }

    @Test
    void everyOtherElementIsALongRowOfWideSteps() {
        // Columns 0, 2 and 4 of six: 0 2 4 / 6 8 10. The step from 4 to 6 is as wide as all the others.
        Layout everyOther = Layout.contiguous(Shape.of(2, 6)).sliced(1, 0, 3, 2);

        assertStrides(everyOther, Shape.of(6), 2);
    }

    @Test
    void aDimensionMayAlwaysBeCut() {
        Layout transposed = Layout.contiguous(Shape.of(5, 6)).transposed(0, 1);

        assertStrides(transposed, Shape.of(2, 3, 5), 3, 1, 6);
    }

    @Test
    void joinedDimensionsMayBeCutElsewhere() {
        // The first two dimensions, 2 by 3, go on at one pace; the last one was cut to 5 of 7.
        Layout cut = Layout.contiguous(Shape.of(2, 3, 7)).sliced(2, 0, 5, 1);

        assertStrides(cut, Shape.of(6, 5), 7, 1);
        assertStrides(cut, Shape.of(3, 2, 5), 14, 7, 1);
    }

    @Test
    void noNewDimensionReachesAcrossABreak() {
        // Six rows at one pace, then a break: a new row of two rows of five would have to jump in its middle.
        Layout cut = Layout.contiguous(Shape.of(2, 3, 7)).sliced(2, 0, 5, 1);

        assertNoView(cut, Shape.of(3, 10));
        assertNoView(cut, Shape.of(5, 6));
    }

    @Test
    void theStrideOfADimensionOfSizeOneIsNoHindrance() {
        // No one ever takes a step along it, so its stride may be anything.
        Layout odd = Layout.of(Shape.of(2, 1, 3), new int[] {3, 99, 1}, 0);

        assertStrides(odd, Shape.of(6), 1);
        assertStrides(odd, Shape.of(3, 2), 2, 1);
    }

    @Test
    void dimensionsOfSizeOneFitInAnywhere() {
        Layout transposed = Layout.contiguous(Shape.of(2, 3)).transposed(0, 1);

        assertStrides(transposed, Shape.of(1, 3, 1, 2, 1), -1, 1, -1, 3, -1);
    }

    @Test
    void aRepeatedElementGoesOnRepeating() {
        Layout repeated = Layout.of(Shape.of(2, 3), new int[] {0, 0}, 0);

        assertStrides(repeated, Shape.of(6), 0);
    }

    @Test
    void aRepeatedRowIsNoLongRow() {
        // 0 1 2 / 0 1 2: after the first row one jumps back.
        Layout repeated = Layout.of(Shape.of(2, 3), new int[] {0, 1}, 0);

        assertNoView(repeated, Shape.of(6));
    }

    @Test
    void aScalarMayHaveDimensionsOfSizeOne() {
        Layout scalar = Layout.contiguous(Shape.SCALAR);

        assertStrides(scalar, Shape.of(1, 1), -1, -1);
    }

    @Test
    void aTensorSaysThatItNeedsACopy() {
        Tensor transposed = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}}).transpose(0, 1);

        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> transposed.view(6),
                "transposed.view(6) has no strides that could show it: ViewStrides.of must return null");
        assertTrue(
                refusal.getMessage().startsWith("view size is not compatible with input tensor's size and stride"),
                "the refusal should be view's own, but is: " + refusal.getMessage());
        assertEqual(transposed.reshape(6), Tensor.of(1f, 4f, 2f, 5f, 3f, 6f), "reshape(6) of the transposed matrix");
    }

    @Test
    void reshapeCopiesOnlyIfItMust() {
        Tensor transposed = Tensor.of(new float[6][5]).transpose(0, 1);

        assertSame(
                transposed.storage(),
                transposed.reshape(5, 2, 3).storage(),
                "cutting a dimension needs no copy, so reshape should return a view");
    }

    /** Reading out all positions shows whether such strides exist, and which: one step along each new dimension. */
    @SeededTest(cases = 300)
    void thereIsAViewExactlyIfAllPositionsAgree(Random random) {
        Layout layout = randomLayout(random);
        Shape target = randomShape(random, (int) layout.shape().numel());
        int[] positions = positions(layout);
        int[] neighbours = Layout.contiguous(target).strides();
        int[] strides = new int[target.rank()];
        Arrays.setAll(strides, dim -> target.size(dim) == 1 ? 0 : positions[neighbours[dim]] - positions[0]);

        if (Arrays.equals(positions, positions(Layout.of(target, strides, layout.offset())))) {
            Arrays.setAll(strides, dim -> target.size(dim) == 1 ? -1 : strides[dim]);
            assertStrides(layout, target, strides);
        } else {
            assertNoView(layout, target);
        }
    }

    /** A layout with breaks: a fresh one after some views. */
    private static Layout randomLayout(Random random) {
        int rank = random.nextInt(4);
        int[] sizes =
                random.ints(rank, 0, 5).map(i -> new int[] {1, 2, 3, 4, 6}[i]).toArray();
        Layout layout = Layout.contiguous(Shape.of(sizes));
        for (int views = random.nextInt(3); views > 0 && rank > 0; views--) {
            int dim = random.nextInt(rank);
            int size = layout.size(dim);
            int step = 1 + random.nextInt(2);
            layout = switch (random.nextInt(3)) {
                case 0 -> layout.transposed(dim, random.nextInt(rank));
                case 1 -> layout.sliced(dim, 0, (size + step - 1) / step, step);
                default ->
                    size == 1 ? layout.expandedTo(layout.shape().with(dim, 3)) : layout.sliced(dim, 1, size - 1, 1);
            };
        }
        return layout;
    }

    /** A shape of a number of elements: divisors, split off one after the other. */
    private static Shape randomShape(Random random, int numel) {
        Shape shape = Shape.SCALAR;
        int rest = numel;
        while (rest > 1 || random.nextInt(4) == 0) {
            int size = 1 + random.nextInt(rest);
            if (rest % size == 0) {
                shape = shape.inserted(random.nextInt(shape.rank() + 1), size);
                rest /= size;
            }
        }
        return shape;
    }

    /** Where the elements are, in row-major order. */
    private static int[] positions(Layout layout) {
        int[] positions = new int[(int) layout.shape().numel()];
        int[] indices = new int[layout.rank()];
        for (int i = 0; i < positions.length; i++) {
            int rest = i;
            for (int dim = layout.rank() - 1; dim >= 0; dim--) {
                indices[dim] = rest % layout.size(dim);
                rest /= layout.size(dim);
            }
            positions[i] = layout.index(indices);
        }
        return positions;
    }

    private static void assertNoView(Layout layout, Shape target) {
        int[] strides = ViewStrides.of(layout, target);
        if (strides != null) {
            fail(question(layout, target) + "\nno strides can do that, the answer is null; with "
                    + Arrays.toString(strides) + " one would read positions "
                    + shownPositions(Layout.of(target, strides, layout.offset())));
        }
    }

    /** Asserts the strides; -1 for a dimension of size 1, whose stride is never taken. */
    private static void assertStrides(Layout layout, Shape target, int... expected) {
        int[] strides = ViewStrides.of(layout, target);
        if (strides == null) {
            fail(question(layout, target) + "\nthe answer was null, but the strides " + shown(expected) + " do that");
        }
        if (strides.length != expected.length) {
            fail(question(layout, target) + "\none stride a dimension: " + shown(expected) + ", but the answer was "
                    + Arrays.toString(strides));
        }
        int[] taken = new int[strides.length];
        Arrays.setAll(taken, dim -> target.size(dim) == 1 ? -1 : strides[dim]);
        if (!Arrays.equals(expected, taken)) {
            fail(question(layout, target) + "\nthe strides " + shown(expected) + " do that; with "
                    + Arrays.toString(strides) + " one would read positions "
                    + shownPositions(Layout.of(target, strides, layout.offset())));
        }
    }

    private static String question(Layout layout, Shape target) {
        return "wanted: shape " + layout.shape().brackets() + " with strides " + Arrays.toString(layout.strides())
                + ", seen as " + target.brackets() + "\nthe elements are, one after the other, at positions "
                + shownPositions(layout);
    }

    private static String shownPositions(Layout layout) {
        int[] positions = positions(layout);
        String start = Arrays.toString(Arrays.copyOf(positions, Math.min(positions.length, 12)));
        return positions.length <= 12 ? start : start.replace("]", ", ...]");
    }

    private static String shown(int[] strides) {
        return Arrays.toString(strides).replace("-1", "any");
    }
}
