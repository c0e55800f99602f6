package torchwright.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Tensor;

@Exercise("5.3")
class CountTheConfusionsTest {
    @Test
    void anExampleIsCountedInTheRowOfItsClassAndTheColumnOfThePredictedOne() {
        ConfusionMatrix matrix = new ConfusionMatrix(3);
        add(matrix, actual(2), predicted(0));

        assertTable(matrix, new long[][] {{0, 0, 0}, {0, 0, 0}, {1, 0, 0}}, "one example of class 2, taken for a 0");
    }

    @Test
    void whatIsRightStandsOnTheDiagonal() {
        ConfusionMatrix matrix = new ConfusionMatrix(3);
        add(matrix, actual(0, 1, 2, 1), predicted(0, 1, 2, 1));

        assertTable(matrix, new long[][] {{1, 0, 0}, {0, 2, 0}, {0, 0, 1}}, "four examples, all right");
    }

    @Test
    void aTableShowsWhichClassWasTakenForWhich() {
        ConfusionMatrix matrix = new ConfusionMatrix(3);
        add(matrix, actual(0, 0, 1, 2, 2, 2), predicted(0, 0, 2, 0, 2, 2));

        assertTable(matrix, new long[][] {{2, 0, 0}, {0, 0, 1}, {1, 0, 2}}, "the example of the task");
        assertEquals(1, matrix.count(1, 2), "how often a 1 was taken for a 2");
    }

    @Test
    void theSameMistakeIsCountedEachTime() {
        ConfusionMatrix matrix = new ConfusionMatrix(2);
        add(matrix, actual(1, 1, 1), predicted(0, 0, 0));

        assertTable(matrix, new long[][] {{0, 0}, {3, 0}}, "three examples of class 1, all taken for a 0");
    }

    @Test
    void theNextBatchIsAdded() {
        ConfusionMatrix matrix = new ConfusionMatrix(2);
        add(matrix, actual(0, 0, 1), predicted(0, 1, 1));
        add(matrix, actual(0, 1), predicted(1, 1));

        assertTable(matrix, new long[][] {{1, 2}, {0, 2}}, "two batches, of three and of two examples");
    }

    @Test
    void anEmptyBatchChangesNothing() {
        ConfusionMatrix matrix = new ConfusionMatrix(2);
        add(matrix, actual(0, 1), predicted(1, 1));
        matrix.update(Tensor.of(new long[0]), Tensor.of(new long[0]));

        assertTable(matrix, new long[][] {{0, 1}, {0, 1}}, "a batch of two examples and one of none");
    }

    @Test
    void theLargestScoreIsThePrediction() {
        ConfusionMatrix matrix = new ConfusionMatrix(3);
        matrix.update(Tensor.of(new float[][] {{0.1f, 0.7f, 0.2f}, {5, -1, 3}}), Tensor.of(actual(2, 0)));

        assertTable(
                matrix,
                new long[][] {{1, 0, 0}, {0, 0, 0}, {0, 1, 0}},
                "scores that are largest for class 1 and for class 0, where 2 and 0 are true");
    }

    /** A row adds up to how often its class is true, a column to how often it was predicted. */
    @SeededTest(cases = 100)
    void rowsCountWhatIsTrueAndColumnsWhatWasPredicted(Random random) {
        int classes = 2 + random.nextInt(4);
        ConfusionMatrix matrix = new ConfusionMatrix(classes);
        long[] rows = new long[classes];
        long[] columns = new long[classes];
        for (int batch = 0; batch < 1 + random.nextInt(3); batch++) {
            int examples = random.nextInt(30);
            long[] actual = random.longs(examples, 0, classes).toArray();
            long[] predicted = random.longs(examples, 0, classes).toArray();
            Arrays.stream(actual).forEach(c -> rows[(int) c]++);
            Arrays.stream(predicted).forEach(c -> columns[(int) c]++);
            add(matrix, actual, predicted);
        }
        for (int c = 0; c < classes; c++) {
            long row = 0;
            long column = 0;
            for (int other = 0; other < classes; other++) {
                row += matrix.count(c, other);
                column += matrix.count(other, c);
            }
            if (row != rows[c] || column != columns[c]) {
                fail("class " + c + " was true " + rows[c] + " times and predicted " + columns[c]
                        + " times, but its row adds up to " + row + " and its column to " + column + "\nthe table is "
                        + matrix);
            }
        }
    }

    private static long[] actual(long... classes) {
        return classes;
    }

    private static long[] predicted(long... classes) {
        return classes;
    }

    private static void add(ConfusionMatrix matrix, long[] actual, long[] predicted) {
        matrix.update(Tensor.of(predicted), Tensor.of(actual));
    }

    private static void assertTable(ConfusionMatrix matrix, long[][] expected, String what) {
        long[][] counted = new long[matrix.classes()][matrix.classes()];
        long examples = 0;
        long counts = 0;
        long[][] turned = new long[matrix.classes()][matrix.classes()];
        for (int row = 0; row < counted.length; row++) {
            for (int column = 0; column < counted.length; column++) {
                counted[row][column] = matrix.count(row, column);
                turned[column][row] = matrix.count(row, column);
                examples += expected[row][column];
                counts += matrix.count(row, column);
            }
        }
        if (!Arrays.deepEquals(counted, expected)) {
            String suspicion = Arrays.deepEquals(turned, expected)
                    ? "\nrows and columns are exchanged: the row is the class that an example has"
                    : counts != examples ? "\nof " + examples + " examples, " + counts + " were counted" : "";
            fail("expected " + Arrays.deepToString(expected) + "\nactual   " + Arrays.deepToString(counted) + "\nafter "
                    + what + suspicion);
        }
    }
}
