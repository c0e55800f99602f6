package torchwright.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import torchwright.kit.ExerciseNumber;

/**
 * Proof 6: the exercises can be solved in their order.
 *
 * <p>For every M, with the first M solved and the rest stubs, the tests of the first M pass and those of the others
 * stop at a stub.
 */
final class EveryPrefixWorks {
    private EveryPrefixWorks() {}

    static List<Finding> of(PrefixRuns runs) {
        List<Finding> findings = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        // The two ends are proofs 3 and 4.
        for (int solved = 1; solved < runs.exercises().size(); solved++) {
            RunResult result = runs.solved(solved);
            ExerciseNumber last = runs.exercises().get(solved - 1);
            String where = "with the exercises up to " + last + " solved and the others stubs";
            if (!result.completed()) {
                findings.add(new Finding("exercise " + last, result.interruption() + " " + where));
            }
            for (TestOutcome outcome : result.outcomes()) {
                boolean matters = !outcome.exercise().isEmpty() && runs.isSound(outcome);
                String fault = matters ? fault(outcome, last, where) : "";
                if (!fault.isEmpty() && reported.add(outcome.test())) {
                    findings.add(new Finding(outcome.test(), fault));
                }
            }
        }
        return findings;
    }

    private static String fault(TestOutcome outcome, ExerciseNumber last, String where) {
        boolean isSolved = ExerciseNumber.parse(outcome.exercise()).compareTo(last) <= 0;
        if (isSolved && outcome.stoppedByTodo()) {
            return "needs exercise " + outcome.todo() + ", which comes after its own, " + outcome.exercise();
        }
        if (isSolved && !outcome.passed()) {
            return outcome.verdict() + " " + where;
        }
        return !isSolved && !outcome.stoppedByTodo()
                ? outcome.verdict() + " " + where + ", where it must stop at a stub"
                : "";
    }
}
