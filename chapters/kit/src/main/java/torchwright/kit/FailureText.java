package torchwright.kit;

import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says in words what a test threw. */
final class FailureText {
    private static final Pattern TIMED_OUT = Pattern.compile("timed out after (\\d+ \\w+)");

    /** How JUnit's assertions compare two values. */
    private static final Pattern COMPARISON =
            Pattern.compile("(?:(.*) ==> )?(.* )?expected: <(.*)> but was: <(.*)>", Pattern.DOTALL);

    /** What JUnit says of a condition that is false or true; the words before it have said more. */
    private static final Pattern CONDITION =
            Pattern.compile("(.*) ==> expected: <(true|false)> but was: <(?:true|false)>", Pattern.DOTALL);

    /** What JUnit says of an exception that did not come. */
    private static final Pattern NOT_THROWN =
            Pattern.compile("(?:(.*) ==> )?Expected (\\S+) to be thrown, but nothing was thrown\\.", Pattern.DOTALL);

    /** A comparison as short as this can be seen at a glance, on one line. */
    private static final int SHORT = 60;

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
            return message.isEmpty() ? "the assertion does not hold" : compared(message);
        }
        return message.isEmpty() ? kind : kind + ": " + message;
    }

    /** Puts two values under each other, where the eye finds the difference. */
    private static String compared(String message) {
        Matcher condition = CONDITION.matcher(message);
        if (condition.matches()) {
            return condition.group(2).equals("true")
                    ? "this does not hold: " + condition.group(1)
                    : condition.group(1) + ": expected false, but was true";
        }
        Matcher silence = NOT_THROWN.matcher(message);
        if (silence.matches()) {
            String exception = silence.group(2).substring(silence.group(2).lastIndexOf('.') + 1);
            String about = silence.group(1) == null ? "" : silence.group(1) + "\n";
            return about + "an exception must be thrown, " + exception + ", but none was";
        }
        Matcher values = COMPARISON.matcher(message);
        if (!values.matches() || values.group(1) == null && message.length() <= SHORT) {
            return message;
        }
        StringBuilder text = new StringBuilder();
        // What it is about, and where lists and arrays differ.
        Stream.of(values.group(1), values.group(2))
                .filter(Objects::nonNull)
                .forEach(line -> text.append(line.strip()).append('\n'));
        return text + "expected  " + under(values.group(3)) + "\n" + "but was   " + under(values.group(4));
    }

    private static String under(String value) {
        return value.isEmpty() ? "(an empty text)" : value.replace("\n", "\n" + " ".repeat("expected  ".length()));
    }
}
