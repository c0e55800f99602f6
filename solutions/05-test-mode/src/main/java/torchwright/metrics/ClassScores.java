package torchwright.metrics;

import java.util.List;
import java.util.function.ToDoubleFunction;

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
        // tag::ex-5.4[]
        ToDoubleFunction<ClassCounts> scored = counts -> {
            double whole = switch (score) {
                case PRECISION -> counts.predicted();
                case RECALL -> counts.actual();
                case F1 -> (counts.predicted() + counts.actual()) / 2.0;
            };
            return whole == 0 ? 0 : counts.hits() / whole;
        };
        ClassCounts total = ClassCounts.total(classes);
        return switch (average) {
            case NONE -> classes.stream().mapToDouble(scored).toArray();
            case MICRO -> new double[] {scored.applyAsDouble(total)};
            case MACRO -> new double[] {classes.stream().mapToDouble(scored).sum() / classes.size()};
            case WEIGHTED ->
                new double[] {
                    classes.stream()
                                    .mapToDouble(counts -> scored.applyAsDouble(counts) * counts.actual())
                                    .sum()
                            / total.actual()
                };
        };
        // end::ex-5.4[]
    }
}
