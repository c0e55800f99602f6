package torchwright.kit;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Answers {@code "-Dhint=3.5"} and {@code "-Dhint=3.5:2"}.
 *
 * @param chapter   the chapter whose tests were asked to run
 * @param exercises its exercises
 */
record HintText(Chapter chapter, Map<ExerciseNumber, ExerciseText> exercises) {
    /**
     * The hint that was asked for, or what can be asked for.
     *
     * @param asked exercise, or exercise, colon and the number of the hint
     * @return the lines to print
     */
    String of(String asked) {
        String[] parts = asked.strip().split(":", 2);
        if (!parts[0].matches("\\d{1,3}\\.\\d{1,3}") || !exercises.containsKey(ExerciseNumber.parse(parts[0]))) {
            return unknown(parts[0], "hint");
        }
        ExerciseText exercise = exercises.get(ExerciseNumber.parse(parts[0]));
        int last = exercise.hints().size();
        String wanted = parts.length == 1 ? "1" : parts[1];
        if (!wanted.matches("[1-9]") || Integer.parseInt(wanted) > last) {
            return "\n" + exercise.number() + " has hints 1 to " + last + ", but no hint " + wanted + ": "
                    + command(exercise, 1) + "\n";
        }
        return hint(exercise, Integer.parseInt(wanted));
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

    /**
     * Says that an exercise does not exist, and which do.
     *
     * @param asked    what was asked for
     * @param property what it was asked with, {@code hint} or {@code exercise}
     * @return the lines to print
     */
    String unknown(String asked, String property) {
        String known = exercises.values().stream()
                .map(text -> Page.INDENT + "\"-D" + property + "=" + text.number() + "\"  " + text.title())
                .collect(Collectors.joining("\n"));
        String complaint = asked.isBlank() || asked.equals("true")
                ? "Which exercise of " + chapter.name() + "?"
                : chapter.name() + " has no exercise " + asked + ". It has:";
        return "\n" + complaint + "\n" + known + "\n";
    }
}
