package torchwright.kit;

import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words what a test threw. */
final class FailureText {
    private static final Pattern TIMED_OUT = Pattern.compile("timed out after (\\d+ \\w+)");

    private FailureText() {}

    /** {@return whether a test was stopped because it did not end} */
    static boolean isEndless(Throwable failure) {
        return failure instanceof TimeoutException;
    }

    /**
     * The message of a failure; never empty, and never a bare class name where it can be said better.
     *
     * @param failure what a test threw
     * @return one or more lines
     */
    static String of(Throwable failure) {
        String message =
                failure.getMessage() == null ? "" : failure.getMessage().strip();
        String kind = failure.getClass().getSimpleName();
        if (isEndless(failure)) {
            Matcher time = TIMED_OUT.matcher(message);
            return "did not end within " + (time.find() ? time.group(1) : "its time")
                    + "; is there a loop that never reaches its end?";
        }
        if (failure instanceof StackOverflowError) {
            return "StackOverflowError: a method that calls itself never comes to an end";
        }
        if (failure instanceof AssertionError) {
            return message.isEmpty() ? "the assertion does not hold" : message;
        }
        return message.isEmpty() ? kind : kind + ": " + message;
    }
}
