package torchwright.metrics;

/** The harmonic mean of precision and recall, class by class; scikit-learn: {@code f1_score} with all labels, {@code zero_division=0}. */
public final class F1 extends ClassMetric {
    /**
     * Makes the measure.
     *
     * @param classes how many classes there are, numbered from 0
     * @param average how the classes become one number
     */
    public F1(int classes, Average average) {
        super(classes, average, Score.F1);
    }
}
