package torchwright.metrics;

import java.util.List;
import torchwright.kit.Todo;

/** Precision, recall and F1, from the counts of every class. */
final class ClassScores {
    private ClassScores() {}

    /**
     * Scores every class, or all of them by one number.
     *
     * <p>A class's score is a part of a whole: {@link Score} says which. Where the whole is 0, the score is 0. Micro
     * scores the {@linkplain ClassCounts#total total} of the counts; macro is the mean of the classes' scores; weighted
     * is their mean with the weights {@code actual}. A class without an example takes part in macro, with its score 0.
     *
     * @param score   which score
     * @param classes the counts of each class, of at least one example in all
     * @param average how the classes become one number
     * @return one score a class for {@link Average#NONE}, else a single number
     */
    static double[] of(Score score, List<ClassCounts> classes, Average average) {
        // Exercise 5.4: Score each class by its counts, and make one number of the classes in three ways.
        // Page: 05-test-mode.html#precision-recall-and-their-mean
        throw new Todo("5.4");
    }
}
