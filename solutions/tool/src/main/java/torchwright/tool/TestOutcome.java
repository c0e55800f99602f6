package torchwright.tool;

/**
 * How one test ended on one variant.
 *
 * @param test     class and method, {@code UndoTheBroadcastTest.aScalarReceivesEverything}
 * @param exercise the exercise it belongs to, or empty
 * @param status   how it ended
 * @param todo     the exercise whose stub stopped it, or empty
 * @param failure  what it failed with, on one line, or empty
 * @param millis   how long it took
 */
record TestOutcome(String test, String exercise, Status status, String todo, String failure, long millis) {
    /** The ways in which a test ends. */
    enum Status {
        PASSED,
        FAILED,
        /** An assumption did not hold. */
        ABORTED,
        /** It was disabled. */
        SKIPPED
    }

    boolean passed() {
        return status == Status.PASSED;
    }

    /** {@return whether a stub stopped it} */
    boolean stoppedByTodo() {
        return status == Status.FAILED && !todo.isEmpty();
    }

    /** {@return whether it failed, and not because of a stub} */
    boolean failedByItself() {
        return status == Status.FAILED && todo.isEmpty();
    }

    /** {@return how it ended, as a report says it} */
    String verdict() {
        return switch (status) {
            case PASSED -> "passes";
            case FAILED -> todo.isEmpty() ? "fails with " + failure : "stops at the stub of " + todo;
            case ABORTED -> "is aborted (" + failure + ")";
            case SKIPPED -> "is skipped (" + failure + ")";
        };
    }
}
