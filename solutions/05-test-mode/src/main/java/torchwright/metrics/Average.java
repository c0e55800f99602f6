package torchwright.metrics;

/** How the scores of several classes become one number; torch has none, scikit-learn calls it {@code average}. */
public enum Average {
    /** Counts all classes together, then scores once: every example weighs the same. */
    MICRO,

    /** The mean of the classes' scores: every class weighs the same, however rare it is. */
    MACRO,

    /** The mean of the classes' scores, each weighed by how often the class is true. */
    WEIGHTED,

    /** One score a class. */
    NONE
}
