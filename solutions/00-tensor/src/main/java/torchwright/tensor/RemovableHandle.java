package torchwright.tensor;

/** What a registration returns: it takes back what was registered; torch's {@code RemovableHandle}. */
@FunctionalInterface
public interface RemovableHandle extends AutoCloseable {
    /** Takes back what was registered; a second call does nothing. */
    void remove();

    /** The same as {@link #remove}, for try-with-resources. */
    @Override
    default void close() {
        remove();
    }
}
