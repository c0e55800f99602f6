package torchwright.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import torchwright.kit.Todo;
import torchwright.tensor.Tensor;

/**
 * How often each class was taken for each other: row = the true class, column = the predicted one, as in scikit-learn.
 *
 * <p>What is right stands on the diagonal. All other measures of classes can be read off this table.
 */
public final class ConfusionMatrix implements Metric {
    private final long[][] counts;

    /**
     * Makes an empty table.
     *
     * @param classes how many classes there are, numbered from 0
     * @throws IllegalArgumentException if there is none
     */
    public ConfusionMatrix(int classes) {
        if (classes < 1) {
            throw new IllegalArgumentException("classes: expected at least 1, but got " + classes);
        }
        counts = new long[classes][classes];
    }

    /**
     * Counts a batch.
     *
     * @param predictions class numbers, int64 or bool of the targets' shape; or scores, floating point {@code (N, C)},
     *     whose largest one in a row is the prediction
     * @param targets     class numbers, int64 or bool; {@code (N)} for scores
     * @throws IllegalArgumentException if shapes or dtypes do not fit, or a number is no class; nothing is counted then
     */
    @Override
    public void update(Tensor predictions, Tensor targets) {
        ClassNumbers batch = ClassNumbers.of(predictions, targets, counts.length);
        count(batch.predicted(), batch.actual());
    }

    /**
     * Adds the examples of a batch to what was counted before, each in the row of its true class and the column of its
     * predicted one.
     *
     * @param predicted one class an example, checked
     * @param actual    the true class of each, checked
     */
    private void count(int[] predicted, int[] actual) {
        // Exercise 5.3: Add a batch of examples to the table of what was taken for what.
        // Page: 05-test-mode.html#count-the-confusions
        throw new Todo("5.3");
    }

    /** {@return the table, int64, {@code (classes, classes)}; all 0 before the first example} */
    @Override
    public Tensor compute() {
        return Tensor.of((Object) counts);
    }

    /** {@return how many classes there are} */
    public int classes() {
        return counts.length;
    }

    /**
     * One entry.
     *
     * @param actual    the true class
     * @param predicted the predicted class
     * @return how many examples of the one were taken for the other
     */
    public long count(int actual, int predicted) {
        return counts[actual][predicted];
    }

    /** {@return for each class what its row and its column say} */
    List<ClassCounts> byClass() {
        List<ClassCounts> all = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            long predicted = 0;
            long actual = 0;
            for (int other = 0; other < counts.length; other++) {
                predicted += counts[other][c];
                actual += counts[c][other];
            }
            all.add(new ClassCounts(counts[c][c], predicted, actual));
        }
        return all;
    }

    @Override
    public void reset() {
        for (long[] row : counts) {
            Arrays.fill(row, 0);
        }
    }

    /** {@return the table as text: true classes down, predicted ones across} */
    @Override
    public String toString() {
        return compute().toString();
    }
}
