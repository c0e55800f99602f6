package torchwright.metrics;

/** Of what is of a class, the part that was found; scikit-learn: {@code recall_score} with all labels, {@code zero_division=0}. */
public final class Recall extends ClassMetric {
    /**
     * Makes the measure.
     *
     * @param classes how many classes there are, numbered from 0
     * @param average how the classes become one number
     */
    public Recall(int classes, Average average) {
        super(classes, average, Score.RECALL);
    }
}
