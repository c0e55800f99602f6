package torchwright.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import torchwright.kit.ExerciseNumber;

/** Proof 4: on the solution every test passes, and every exercise has one. */
final class SolutionPasses {
    private SolutionPasses() {}

    static List<Finding> of(PrefixRuns runs) {
        List<Finding> findings = new ArrayList<>();
        RunResult solution = runs.onSolution();
        if (!solution.completed()) {
            findings.add(new Finding("the solution", solution.interruption()));
        }
        Set<String> known = runs.numbers();
        for (TestOutcome outcome : solution.outcomes()) {
            boolean skipped =
                    outcome.status() != TestOutcome.Status.PASSED && outcome.status() != TestOutcome.Status.FAILED;
            if (!outcome.passed() && (!skipped || !outcome.exercise().isEmpty())) {
                findings.add(new Finding(outcome.test(), outcome.verdict() + " on the solution"));
            }
            if (!outcome.exercise().isEmpty() && !known.contains(outcome.exercise())) {
                findings.add(new Finding(
                        outcome.test(),
                        "belongs to exercise " + outcome.exercise() + ", which the chapter does not have"));
            }
        }
        for (ExerciseNumber number : runs.exercises()) {
            boolean tested = solution.outcomes().stream()
                    .anyMatch(outcome -> outcome.exercise().equals(number.toString()));
            if (solution.completed() && !tested) {
                findings.add(new Finding(
                        "exercise " + number,
                        "no test of it ran; its class must be named ...Test and say @Exercise(\"" + number + "\")"));
            }
        }
        return findings;
    }
}
