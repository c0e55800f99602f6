package torchwright.kit;

/**
 * Thrown where a reader's code is still missing.
 *
 * <p>An {@code Error}, so that neither {@code assertThrows(RuntimeException.class, ...)} nor a {@code catch
 * (Exception e)} can mistake a stub for an answer.
 */
public final class Todo extends Error {
    private static final long serialVersionUID = 1;

    /** The number of the exercise, {@code "0.3"}. */
    private final String exercise;

    /**
     * Stands for the missing code of an exercise.
     *
     * @param exercise the number of the exercise, {@code "0.3"}
     */
    public Todo(String exercise) {
        super("exercise " + exercise + " is not written yet: replace this \"throw new Todo\" with your code");
        this.exercise = exercise;
    }

    /**
     * Stands for a missing value, where a statement cannot stand.
     *
     * @param exercise the number of the exercise, {@code "0.3"}
     * @param <T>      the type that the place asks for
     * @return never
     * @throws Todo always
     */
    // Both warnings are right about ordinary methods; a stub must fit wherever the missing value stood.
    @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
    public static <T> T value(String exercise) {
        throw new Todo(exercise);
    }

    /**
     * The number of the exercise whose code is missing.
     *
     * @return for example {@code "0.3"}
     */
    public String exercise() {
        return exercise;
    }

    /**
     * Finds the stub that stopped a test, however deep it was wrapped.
     *
     * @param failure what a test threw; may be null
     * @return the first {@code Todo} among the failure, its causes and its suppressed failures, or null
     */
    public static Todo in(Throwable failure) {
        return in(failure, 0);
    }

    private static Todo in(Throwable failure, int depth) {
        // A chain of causes can be a circle; no honest one is this deep.
        if (failure == null || depth > 50) {
            return null;
        }
        if (failure instanceof Todo todo) {
            return todo;
        }
        Todo found = in(failure.getCause(), depth + 1);
        for (Throwable suppressed : failure.getSuppressed()) {
            if (found == null) {
                found = in(suppressed, depth + 1);
            }
        }
        return found;
    }
}
