package torchwright.tensor.cpu;

import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

@Exercise("0.6")
class DimensionFoldTest {
    /** Writes down what it is told: {@code "0: 0 3"} is result 0, made of the elements at positions 0 and 3. */
    private static final class Notebook implements DimensionFold.Fold {
        private final List<String> lines = new ArrayList<>();
        private StringBuilder elements = new StringBuilder(" (before any begin)");

        @Override
        public void begin() {
            elements = new StringBuilder();
        }

        @Override
        public void add(int position) {
            elements.append(' ').append(position);
        }

        @Override
        public void end(int result) {
            lines.add(result + ":" + elements);
        }
    }

    @Test
    void foldingTheRowsLeavesOneResultAColumn() {
        // 0 1 2 / 3 4 5: each column is two elements, three positions apart.
        Layout columns = Layout.of(Shape.of(3), new int[] {1}, 0);
        Layout rows = Layout.of(Shape.of(2), new int[] {3}, 0);

        assertWalk(columns, rows, "0: 0 3", "1: 1 4", "2: 2 5");
    }

    @Test
    void foldingTheColumnsLeavesOneResultARow() {
        Layout rows = Layout.of(Shape.of(2), new int[] {3}, 0);
        Layout columns = Layout.of(Shape.of(3), new int[] {1}, 0);

        assertWalk(rows, columns, "0: 0 1 2", "1: 3 4 5");
    }

    @Test
    void aTensorInTheMiddleOfAStorageIsReadThere() {
        Layout rows = Layout.of(Shape.of(2), new int[] {5}, 7);
        Layout columns = Layout.of(Shape.of(3), new int[] {1}, 0);

        assertWalk(rows, columns, "0: 7 8 9", "1: 12 13 14");
    }

    @Test
    void foldingEverythingLeavesOneResult() {
        Layout nothing = Layout.of(Shape.SCALAR, new int[0], 0);
        Layout everything = Layout.contiguous(Shape.of(2, 3));

        assertWalk(nothing, everything, "0: 0 1 2 3 4 5");
    }

    @Test
    void foldingNothingLeavesEveryElement() {
        Layout everything = Layout.of(Shape.of(3), new int[] {2}, 0);
        Layout nothing = Layout.of(Shape.SCALAR, new int[0], 0);

        assertWalk(everything, nothing, "0: 0", "1: 2", "2: 4");
    }

    @Test
    void theMiddleOfThreeDimensionsCanBeFolded() {
        // Shape (2, 3, 2): results are counted row by row, 0 and 1 from the first half, 2 and 3 from the second.
        Layout outer = Layout.of(Shape.of(2, 2), new int[] {6, 1}, 0);
        Layout middle = Layout.of(Shape.of(3), new int[] {2}, 0);

        assertWalk(outer, middle, "0: 0 2 4", "1: 1 3 5", "2: 6 8 10", "3: 7 9 11");
    }

    @Test
    void aResultOfNoElementsIsStillBegunAndEnded() {
        Layout rows = Layout.of(Shape.of(2), new int[] {1}, 0);
        Layout empty = Layout.of(Shape.of(0), new int[] {1}, 0);

        assertWalk(rows, empty, "0:", "1:");
    }

    @Test
    void withoutResultsNothingIsDone() {
        Layout noRows = Layout.of(Shape.of(0), new int[] {3}, 0);
        Layout columns = Layout.of(Shape.of(3), new int[] {1}, 0);

        assertWalk(noRows, columns);
    }

    @Test
    void theLargestOfEachColumnAndOfEachRow() {
        Tensor matrix = Tensor.of(new float[][] {{1, 7, 3}, {9, 5, 6}});

        assertEqual(matrix.amax(0, false), Tensor.of(9f, 7f, 6f), "[[1, 7, 3], [9, 5, 6]].amax(0, false)");
        assertEqual(matrix.amax(1, false), Tensor.of(7f, 9f), "[[1, 7, 3], [9, 5, 6]].amax(1, false)");
        assertEqual(matrix.t().amax(1, false), Tensor.of(9f, 7f, 6f), "[[1, 7, 3], [9, 5, 6]].t().amax(1, false)");
        assertEqual(matrix.max(), Tensor.of(9f), "[[1, 7, 3], [9, 5, 6]].max()");
    }

    @Test
    void whereTheLargestOfEachColumnAndOfEachRowStands() {
        Tensor matrix = Tensor.of(new float[][] {{1, 7, 3}, {9, 5, 6}});

        assertEqual(matrix.argmax(0), Tensor.of(1L, 0L, 1L), "[[1, 7, 3], [9, 5, 6]].argmax(0)");
        assertEqual(matrix.argmax(1), Tensor.of(1L, 0L), "[[1, 7, 3], [9, 5, 6]].argmax(1)");
    }

    @Test
    void whetherAnyOrAllOfNothingAreTrue() {
        Tensor twoEmptyRows = Tensor.of(new boolean[2][0]);

        assertEqual(twoEmptyRows.any(1), Tensor.of(false, false), "any(1) of two empty rows");
        assertEqual(twoEmptyRows.all(1), Tensor.of(true, true), "all(1) of two empty rows");
    }

    /** Every element comes into the result that its kept indices name, in row-major order. */
    @SeededTest(cases = 300)
    void everyElementComesIntoItsResult(Random random) {
        int rank = 1 + random.nextInt(4);
        int[] sizes =
                random.ints(rank, 0, 5).map(i -> new int[] {1, 2, 3, 5, 7}[i]).toArray();
        int[] strides = random.ints(rank, 0, 50).toArray();
        boolean[] goes = new boolean[rank];
        Layout kept = Layout.of(Shape.of(sizes), strides, random.nextInt(100));
        Layout folded = Layout.of(Shape.of(sizes), strides, 0);
        for (int dim = rank - 1; dim >= 0; dim--) {
            goes[dim] = random.nextBoolean();
            if (goes[dim]) {
                kept = kept.selected(dim, 0);
            } else {
                folded = folded.selected(dim, 0);
            }
        }
        StringBuilder[] results = new StringBuilder[(int) kept.shape().numel()];
        Layout whole = Layout.of(Shape.of(sizes), strides, kept.offset());
        for (int[] index : new RowMajorIndices(whole.shape())) {
            int result = 0;
            for (int dim = 0; dim < rank; dim++) {
                result = goes[dim] ? result : result * sizes[dim] + index[dim];
            }
            results[result] = results[result] == null ? new StringBuilder(result + ":") : results[result];
            results[result].append(' ').append(whole.index(index));
        }
        String[] expected = new String[results.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = results[i].toString();
        }

        assertWalk(kept, folded, expected);
    }

    private static void assertWalk(Layout kept, Layout folded, String... expected) {
        Notebook notebook = new Notebook();
        DimensionFold.run(kept, folded, notebook);

        List<String> actual = notebook.lines;
        for (int i = 0; i < Math.min(expected.length, actual.size()); i++) {
            if (!expected[i].equals(actual.get(i))) {
                fail(layouts(kept, folded) + difference(expected[i], actual.get(i)));
            }
        }
        if (actual.size() != expected.length) {
            fail(layouts(kept, folded) + "each position of the kept dimensions has a result: end() should be called "
                    + expected.length + " times, but was called " + actual.size() + " times");
        }
    }

    /** The two layouts in the words of the exercise, so that a case can be followed as the example there. */
    private static String layouts(Layout kept, Layout folded) {
        return "kept    " + described(kept) + positions(kept, ": results begin at ", "", ": no results") + "\n"
                + "folded  " + described(folded) + positions(folded, ": elements are ", " further on", ": no elements")
                + "\n";
    }

    private static String described(Layout layout) {
        return "shape " + layout.shape().brackets() + ", strides " + Arrays.toString(layout.strides());
    }

    private static String positions(Layout layout, String before, String after, String none) {
        List<String> positions = new ArrayList<>();
        for (int[] index : new RowMajorIndices(layout.shape())) {
            positions.add("" + layout.index(index));
        }
        int shown = Math.min(6, positions.size());
        String text = String.join(", ", positions.subList(0, shown)) + (shown < positions.size() ? ", ..." : "");
        return positions.isEmpty() ? none : before + text + after;
    }

    private static String difference(String expected, String actual) {
        String result = expected.substring(0, expected.indexOf(':'));
        String ended = actual.substring(0, actual.indexOf(':'));
        if (!result.equals(ended)) {
            return "end(" + result + ") should be next, but end(" + ended + ") was called: results count 0, 1, 2, ...";
        }
        String[] right = expected.substring(expected.indexOf(':') + 1).strip().split(" ");
        String[] wrong = actual.substring(actual.indexOf(':') + 1).strip().split(" ");
        int first = Arrays.mismatch(right, wrong);
        return "result " + result + " should be made of the positions   " + around(first, right) + "\n"
                + " ".repeat(result.length()) + "        but was made of the positions   " + around(first, wrong);
    }

    /** {@return positions from a little before to a little after one of them} */
    private static String around(int place, String... positions) {
        int from = place < 8 ? 0 : place - 3;
        int to = Math.min(positions.length, from + 12);
        String text = String.join(" ", Arrays.copyOfRange(positions, Math.min(from, to), to));
        return (from > 0 ? "... " : "") + (text.isEmpty() ? "none" : text) + (to < positions.length ? " ..." : "");
    }
}
