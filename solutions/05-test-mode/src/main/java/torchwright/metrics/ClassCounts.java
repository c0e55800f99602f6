package torchwright.metrics;

import java.util.List;

/**
 * What a confusion matrix says of one class.
 *
 * @param hits      how often it was predicted and true: its place on the diagonal
 * @param predicted how often it was predicted: the sum of its column
 * @param actual    how often it was true: the sum of its row
 */
record ClassCounts(long hits, long predicted, long actual) {
    /** {@return the counts of all classes added up, as if they were one} */
    static ClassCounts total(List<ClassCounts> classes) {
        return classes.stream()
                .reduce(
                        new ClassCounts(0, 0, 0),
                        (a, b) -> new ClassCounts(a.hits + b.hits, a.predicted + b.predicted, a.actual + b.actual));
    }
}
