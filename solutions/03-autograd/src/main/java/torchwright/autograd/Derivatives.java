package torchwright.autograd;

/** The derivatives of the ops of one topic; found with {@link java.util.ServiceLoader}. */
public interface Derivatives {
    /**
     * Adds a row for each op of the topic.
     *
     * @param table where the rows go
     */
    void addTo(DerivativeTable table);
}
