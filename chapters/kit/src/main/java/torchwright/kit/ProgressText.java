package torchwright.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report on a reader's run: the exercise to work on in full, the others in a line, the progress bar.
 *
 * <p>The exercise to work on is the first that gives wrong answers; if none does, the first that is unsolved.
 *
 * @param chapter what was tested
 * @param glyphs  the signs of the bar
 */
record ProgressText(Chapter chapter, Glyphs glyphs) {
    /**
     * Writes the report.
     *
     * @param texts the chapter's exercises
     * @param tests how every test ended
     * @return its lines
     */
    String of(Map<ExerciseNumber, ExerciseText> texts, List<TestOutcome> tests) {
        List<ExerciseState> exercises = ExerciseState.of(chapter, texts, tests);
        Optional<ExerciseState> focus = focus(exercises);
        Page page = new Page();
        focus.ifPresent(exercise -> new ExerciseBlock(chapter, exercise).writeTo(page));
        writeGivenCode(page, tests);
        if (tests.stream().anyMatch(TestOutcome::isEndless)) {
            page.line("");
            page.line(chapter.name() + "  stopped at code that does not end; the tests after it did not run"
                    + focus.map(this::next).orElse(""));
            return page.toString();
        }
        writeOthers(page, "also wrong", exercises, focus, ExerciseState::isWrong);
        writeSolved(page, exercises);
        writeOthers(page, "not yet", exercises, focus, exercise -> !exercise.isSolved() && !exercise.isWrong());
        page.line("");
        page.line(bar(exercises) + focus.map(this::next).orElseGet(() -> farewell(tests)));
        return page.toString();
    }

    /**
     * Writes the report on a run of one exercise alone.
     *
     * @param exercise the text of that exercise
     * @param tests    how its tests ended
     * @return its lines
     */
    String ofOne(ExerciseText exercise, List<TestOutcome> tests) {
        ExerciseState state = new ExerciseState(exercise, tests, chapter.isUntouched(exercise.number()));
        Page page = new Page();
        if (state.isSolved()) {
            page.line("");
            page.line(glyphs.solved() + "  " + state.name() + " is solved: "
                    + count(tests.size(), "test passes", "tests pass") + ".     next: " + chapter.command());
        } else {
            new ExerciseBlock(chapter, state).writeTo(page);
        }
        return page.toString();
    }

    private static Optional<ExerciseState> focus(List<ExerciseState> exercises) {
        return exercises.stream()
                .filter(ExerciseState::isWrong)
                .findFirst()
                .or(() -> exercises.stream().filter(state -> !state.isSolved()).findFirst());
    }

    private void writeGivenCode(Page page, List<TestOutcome> tests) {
        List<TestOutcome> broken = tests.stream()
                .filter(test -> test.exercise().isEmpty() && test.foundWrong())
                .toList();
        if (broken.isEmpty()) {
            return;
        }
        page.line("");
        page.line("Code that you were given does not do what it did. Was it changed?");
        new FailedTests(chapter, broken).writeTo(page);
    }

    private static void writeOthers(
            Page page,
            String label,
            List<ExerciseState> exercises,
            Optional<ExerciseState> focus,
            Predicate<ExerciseState> condition) {
        String names = exercises.stream()
                .filter(condition)
                .filter(state -> !focus.map(state::equals).orElse(false))
                .map(ExerciseState::name)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            page.line("");
            page.line(label + ": " + names);
        }
    }

    /** Says what is solved: the last by its title, since that is the one that a reader looks for after a run. */
    private static void writeSolved(Page page, List<ExerciseState> exercises) {
        List<ExerciseState> solved =
                exercises.stream().filter(ExerciseState::isSolved).toList();
        if (solved.isEmpty() || solved.size() == exercises.size()) {
            return;
        }
        String last = solved.get(solved.size() - 1).name();
        Stream<String> before = solved.stream()
                .limit(solved.size() - 1L)
                .map(state -> state.text().number().toString());
        page.line("");
        page.line("solved: " + Stream.concat(before, Stream.of(last)).collect(Collectors.joining(", ")));
    }

    private String bar(List<ExerciseState> exercises) {
        long solved = exercises.stream().filter(ExerciseState::isSolved).count();
        return chapter.name() + "  " + glyphs.bar(exercises.stream().map(ExerciseState::isSolved)) + "  " + solved
                + " of " + exercises.size();
    }

    private String next(ExerciseState focus) {
        return "     next: " + focus.name() + "     hint: " + chapter.command() + " \"-Dhint="
                + focus.text().number() + "\"";
    }

    private String farewell(List<TestOutcome> tests) {
        if (!tests.stream().allMatch(TestOutcome::passed)) {
            return "     all exercises are solved, but a test of given code fails: see above";
        }
        return "     Well done: every exercise of this chapter is solved, and all " + tests.size() + " tests pass."
                + chapter.next()
                        .map(next -> "\nNext chapter: " + next.command())
                        .orElse("");
    }

    /** {@return {@code 1 test} or {@code 2 tests}} */
    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
