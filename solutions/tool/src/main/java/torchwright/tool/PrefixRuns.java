package torchwright.tool;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import torchwright.kit.ExerciseNumber;

/**
 * All tests of a chapter, run as a reader meets them: with the first M exercises solved and the rest stubs, for every
 * M. The first run is the untouched chapter, the last one the solution.
 */
final class PrefixRuns {
    /** How much longer than a mutant a solution may take before it is given up. */
    private static final int PATIENCE = 6;

    private final List<ExerciseNumber> exercises;
    private final List<RunResult> results;

    private PrefixRuns(List<ExerciseNumber> exercises, List<RunResult> results) {
        this.exercises = exercises;
        this.results = results;
    }

    static PrefixRuns of(ChapterLab lab) throws IOException {
        List<ExerciseNumber> exercises = List.copyOf(lab.solved().exercises().keySet());
        List<Trial> trials = new ArrayList<>();
        for (int solved = 0; solved <= exercises.size(); solved++) {
            List<ExerciseNumber> open = exercises.subList(solved, exercises.size());
            trials.add(new Trial(solved + " solved", lab.stubs(open), Collections.emptySortedSet()));
        }
        Duration patience = lab.silence().multipliedBy(PATIENCE);
        return new PrefixRuns(exercises, lab.run(trials, patience));
    }

    /** {@return the exercises, in order} */
    List<ExerciseNumber> exercises() {
        return exercises;
    }

    /** {@return the run with the first {@code solved} exercises solved} */
    RunResult solved(int solved) {
        return results.get(solved);
    }

    /** {@return the run with the exercises up to and with {@code last} solved} */
    RunResult solvedUpTo(ExerciseNumber last) {
        return solved(exercises.indexOf(last) + 1);
    }

    /** {@return the exercises after one, in order} */
    List<ExerciseNumber> after(ExerciseNumber number) {
        return exercises.subList(exercises.indexOf(number) + 1, exercises.size());
    }

    /** {@return the run on the stubs alone} */
    RunResult onStubs() {
        return results.get(0);
    }

    /** {@return the run on the solution} */
    RunResult onSolution() {
        return results.get(exercises.size());
    }

    /** {@return the tests of an exercise that pass on the solution} */
    List<TestOutcome> passing(ExerciseNumber exercise) {
        return onSolution().outcomes().stream()
                .filter(outcome -> outcome.exercise().equals(exercise.toString()) && outcome.passed())
                .toList();
    }

    /** {@return whether a test, or the tests of a class, pass on the solution: only then do they prove anything} */
    boolean isSound(TestOutcome outcome) {
        return isSound(outcome, onSolution());
    }

    /** {@return whether a test, or the tests of a class, pass in one of these runs} */
    static boolean isSound(TestOutcome outcome, RunResult run) {
        return run.outcomes().stream()
                .filter(TestOutcome::passed)
                .map(TestOutcome::test)
                .anyMatch(test -> test.equals(outcome.test()) || test.startsWith(outcome.test() + "."));
    }

    /** {@return the numbers of the exercises, as tests name them} */
    Set<String> numbers() {
        Set<String> numbers = new TreeSet<>();
        exercises.forEach(number -> numbers.add(number.toString()));
        return numbers;
    }
}
