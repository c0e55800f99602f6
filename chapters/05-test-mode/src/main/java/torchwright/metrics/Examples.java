package torchwright.metrics;

import java.util.List;
import torchwright.tensor.Tensor;

/** Checks that all measures share: there must be examples, and predictions must stand beside their targets. */
final class Examples {
    private Examples() {}

    /** Refuses to answer before there was an example. */
    static void atLeastOne(long count) {
        if (count == 0) {
            throw new IllegalStateException("there are no examples yet\nCall update(predictions, targets) first.");
        }
    }

    /** Refuses to answer before there was an example. */
    static List<ClassCounts> atLeastOne(List<ClassCounts> classes) {
        atLeastOne(ClassCounts.total(classes).actual());
        return classes;
    }

    /**
     * Refuses predictions of another shape than the targets: broadcasting would compare each with all.
     *
     * @param predictions of any shape
     * @param targets     of the same
     * @throws IllegalArgumentException if the shapes differ
     */
    static void sameShape(Tensor predictions, Tensor targets) {
        if (!predictions.shape().equals(targets.shape())) {
            throw new IllegalArgumentException("predictions and targets: expected one shape, but got "
                    + predictions.shape().brackets() + " and " + targets.shape().brackets()
                    + "\nBring one into the other's shape with view or squeeze.");
        }
    }
}
