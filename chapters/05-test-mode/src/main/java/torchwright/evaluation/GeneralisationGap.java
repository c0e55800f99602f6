package torchwright.evaluation;

/**
 * One number measured twice: on what a model learned from, and on what it never saw.
 *
 * @param train the measure on the training data
 * @param test  the measure on the test data
 */
public record GeneralisationGap(double train, double test) {
    /** {@return test minus train: above 0, an error grew outside the training data; below 0, a score fell} */
    public double difference() {
        return test - train;
    }
}
