package torchwright.tool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import torchwright.kit.ExerciseNumber;

/**
 * Proof 3: a test of an exercise stops at a stub, first of all at its own.
 *
 * <p>On the untouched chapter every exercise's tests must stop at some stub. With its own exercise as the only stub, a
 * test must stop at that one: otherwise it says nothing about the exercise.
 */
final class StubsFailByTodo {
    private StubsFailByTodo() {}

    static List<Finding> of(ChapterLab lab, PrefixRuns runs) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<Trial> alone = new ArrayList<>();
        for (ExerciseNumber number : runs.exercises()) {
            alone.add(new Trial(
                    "all but " + number + " solved",
                    lab.stubs(List.of(number)),
                    new TreeSet<>(Set.of(number.toString()))));
        }
        Set<String> vacuous = new HashSet<>();
        List<RunResult> results = lab.run(alone, lab.silence());
        for (int i = 0; i < alone.size(); i++) {
            String number = runs.exercises().get(i).toString();
            String where = "where only exercise " + number + " is a stub";
            if (!results.get(i).completed()) {
                findings.add(new Finding("exercise " + number, results.get(i).interruption() + " " + where));
            }
            for (TestOutcome outcome : results.get(i).outcomes()) {
                if (!runs.isSound(outcome)) {
                    continue; // proof 4 reports it
                }
                if (outcome.passed()) {
                    vacuous.add(outcome.test());
                    findings.add(new Finding(outcome.test(), "is vacuous: it passes " + where));
                } else if (!outcome.todo().equals(number)) {
                    findings.add(new Finding(outcome.test(), outcome.verdict() + " and not by its own Todo " + where));
                }
            }
        }
        onTheUntouchedChapter(runs, vacuous, findings);
        return findings;
    }

    private static void onTheUntouchedChapter(PrefixRuns runs, Set<String> known, List<Finding> findings) {
        RunResult stubs = runs.onStubs();
        if (!stubs.completed()) {
            findings.add(new Finding("the stubs", stubs.interruption()));
        }
        for (TestOutcome outcome : stubs.outcomes()) {
            boolean matters = !outcome.exercise().isEmpty() && runs.isSound(outcome);
            if (matters && !outcome.stoppedByTodo() && !known.contains(outcome.test())) {
                findings.add(new Finding(
                        outcome.test(), outcome.verdict() + " on the untouched chapter, where it must stop at a stub"));
            }
        }
    }
}
