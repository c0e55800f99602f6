package torchwright.kit;

/** One random case of a {@link SeededTest} failed: its message, and how to run that case alone. */
final class CaseFailed extends AssertionError {
    private static final long serialVersionUID = 1;

    /** What is wrong, in one or more lines. */
    private final String what;

    /** Which case it was, and what to type to run it alone. */
    private final String replay;

    /**
     * Names the case of a failure.
     *
     * @param number  which case, from 1
     * @param cases   how many there are
     * @param command what runs the tests of its exercise, without the case
     * @param failure what it threw; its place is this one's place
     */
    CaseFailed(int number, int cases, String command, Throwable failure) {
        super(FailureText.of(failure) + "\n" + replay(number, cases, command), failure);
        what = FailureText.of(failure);
        replay = replay(number, cases, command);
        setStackTrace(failure.getStackTrace());
    }

    private static String replay(int number, int cases, String command) {
        return "case " + number + " of " + cases + "; it alone:  " + command + "\"-Dcase=" + number + "\"";
    }

    String what() {
        return what;
    }

    String replay() {
        return replay;
    }
}
