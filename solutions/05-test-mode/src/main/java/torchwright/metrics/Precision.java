package torchwright.metrics;

/** Of what was predicted as a class, the part that is of it; scikit-learn: {@code precision_score} with all labels, {@code zero_division=0}. */
public final class Precision extends ClassMetric {
    /**
     * Makes the measure.
     *
     * @param classes how many classes there are, numbered from 0
     * @param average how the classes become one number
     */
    public Precision(int classes, Average average) {
        super(classes, average, Score.PRECISION);
    }
}
