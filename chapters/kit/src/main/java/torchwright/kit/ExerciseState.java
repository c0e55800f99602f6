package torchwright.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far an exercise is.
 *
 * @param text        what it tells its reader
 * @param tests       how its tests ended
 * @param isUntouched whether nothing has been written yet: then no failure is the fault of its code
 */
record ExerciseState(ExerciseText text, List<TestOutcome> tests, boolean isUntouched) {
    /**
     * Sorts tests by exercise.
     *
     * @param chapter the chapter, as the reader has left it
     * @param texts   the chapter's exercises
     * @param tests   all tests; those of given code are left out
     * @return every exercise that has a text or a test, in order
     */
    static List<ExerciseState> of(Chapter chapter, Map<ExerciseNumber, ExerciseText> texts, List<TestOutcome> tests) {
        TreeMap<ExerciseNumber, List<TestOutcome>> sorted = new TreeMap<>();
        texts.keySet().forEach(number -> sorted.put(number, new ArrayList<>()));
        for (TestOutcome test : tests) {
            test.exercise()
                    .ifPresent(number -> sorted.computeIfAbsent(number, any -> new ArrayList<>())
                            .add(test));
        }
        return sorted.entrySet().stream()
                .map(entry -> new ExerciseState(
                        texts.getOrDefault(entry.getKey(), untold(entry.getKey())),
                        entry.getValue(),
                        chapter.isUntouched(entry.getKey())))
                .toList();
    }

    private static ExerciseText untold(ExerciseNumber number) {
        return new ExerciseText(number, "(no text)", "", "", List.of());
    }

    boolean isSolved() {
        return !tests.isEmpty() && tests.stream().allMatch(TestOutcome::passed);
    }

    /** {@return whether its code gives wrong answers, rather than none} */
    boolean isWrong() {
        return !isUntouched && !wrong().isEmpty();
    }

    /** {@return its tests that found something wrong; not always in its own code} */
    List<TestOutcome> wrong() {
        return tests.stream().filter(TestOutcome::foundWrong).toList();
    }

    /** {@return number and title, {@code 3.5 Undo the broadcast}} */
    String name() {
        return text.number() + " " + text.title();
    }
}
