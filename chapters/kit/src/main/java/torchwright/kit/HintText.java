package torchwright.kit;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers {@code "-Dhint=3.5"} and {@code "-Dhint=3.5:2"}.
 *
 * @param chapter   the chapter whose tests were asked to run
 * @param exercises its exercises
 */
record HintText(Chapter chapter, Map<ExerciseNumber, ExerciseText> exercises) {
    /**
     * The hint that was asked for.
     *
     * @param asked exercise, or exercise, colon and the number of the hint; there is such a one
     * @return the lines to print
     */
    String of(String asked) {
        String[] parts = parts(asked);
        return hint(exercises.get(ExerciseNumber.parse(parts[0])), Integer.parseInt(parts[1]));
    }

    /**
     * Says that a hint does not exist, and which do.
     *
     * @param asked exercise, or exercise, colon and the number of the hint
     * @return the lines to print; empty if there is such a hint
     */
    Optional<String> refusal(String asked) {
        String[] parts = parts(asked);
        if (!isKnown(parts[0])) {
            return Optional.of(unknown(parts[0], "hint"));
        }
        ExerciseText exercise = exercises.get(ExerciseNumber.parse(parts[0]));
        int last = exercise.hints().size();
        boolean exists = parts[1].matches("[1-9]") && Integer.parseInt(parts[1]) <= last;
        return exists
                ? Optional.empty()
                : Optional.of("\n" + exercise.number() + " has hints 1 to " + last + ", but no hint " + parts[1]
                        + ". The first:  " + command(exercise, 1) + "\n");
    }

    /**
     * Says that an exercise does not exist, and which do.
     *
     * @param asked the number of an exercise
     * @return the lines to print; empty if there is such an exercise
     */
    Optional<String> refusalOfExercise(String asked) {
        return isKnown(asked) ? Optional.empty() : Optional.of(unknown(asked, "exercise"));
    }

    private boolean isKnown(String number) {
        // By the text: the tests are chosen by it, and 00.1 would choose none.
        return exercises.keySet().stream().map(ExerciseNumber::toString).anyMatch(number::equals);
    }

    /** {@return the exercise and the number of the hint, which is the first unless another was named} */
    private static String[] parts(String asked) {
        String[] parts = asked.strip().split(":", 2);
        return parts.length == 2 ? parts : new String[] {parts[0], "1"};
    }

    private String hint(ExerciseText exercise, int number) {
        int last = exercise.hints().size();
        Page page = new Page();
        page.line("");
        page.line(exercise.number() + "  " + exercise.title() + "     hint " + number + " of " + last);
        page.line("");
        PlainAsciiDoc.write(page, Page.INDENT, exercise.hints().get(number - 1));
        page.line("");
        page.line(Page.INDENT
                + (number < last
                        ? "a stronger one  " + command(exercise, number + 1)
                        : "this was the last one; the page has the solution, folded  " + exercise.page()));
        return page.toString();
    }

    private String command(ExerciseText exercise, int hint) {
        return chapter.command() + " \"-Dhint=" + exercise.number() + (hint == 1 ? "" : ":" + hint) + "\"";
    }

    /** Names what there is in place of {@code asked}, as it is asked for with {@code hint} or {@code exercise}. */
    private String unknown(String asked, String property) {
        String known = exercises.values().stream()
                .map(text -> Page.INDENT + chapter.command() + " \"-D" + property + "=" + text.number() + "\"  "
                        + text.title())
                .collect(Collectors.joining("\n"));
        String complaint = asked.isBlank() || asked.equals("true")
                ? "Which exercise of " + chapter.name() + "?"
                : chapter.name() + " has no exercise " + asked + ". It has:";
        return "\n" + complaint + "\n" + known + "\n" + elsewhere(asked, property);
    }

    private String elsewhere(String asked, String property) {
        if (!asked.matches("\\d{1,2}\\.\\d{1,3}")) {
            return "";
        }
        return chapter.sibling(ExerciseNumber.parse(asked).chapter())
                .map(other -> "Did you mean another chapter?\n" + Page.INDENT + other.command() + " \"-D" + property
                        + "=" + asked + "\"\n")
                .orElse("");
    }
}
