package torchwright.kit;

/** One random case of a {@link SeededTest} failed: its message, and how to run that case alone. */
final class CaseFailed extends AssertionError {
    private static final long serialVersionUID = 1;

    /**
     * Names the case of a failure.
     *
     * @param number  which case, from 1
     * @param cases   how many there are
     * @param failure what it threw; its place is this one's place
     */
    CaseFailed(int number, int cases, Throwable failure) {
        super(
                FailureText.of(failure) + "\ncase " + number + " of " + cases + "; it alone: \"-Dcase=" + number + "\"",
                failure);
        setStackTrace(failure.getStackTrace());
    }
}
