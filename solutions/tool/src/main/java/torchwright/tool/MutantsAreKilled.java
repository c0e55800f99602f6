package torchwright.tool;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import torchwright.kit.ExerciseNumber;
import torchwright.tool.RunResult.Ending;

/** Proof 5: every known mistake is found by a test of the exercise in which it is made. */
final class MutantsAreKilled {
    /** How much slower than on the solution a test may be before it is taken for endless. */
    private static final int SLOWNESS = 20;

    private MutantsAreKilled() {}

    /** {@return what became of each mutant of a chapter} */
    static List<MutantVerdict> verdicts(ChapterLab lab, PrefixRuns runs) throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        List<Trial> trials = new ArrayList<>();
        for (SolvedExercise exercise : lab.solved().exercises().values()) {
            for (Mutant mutant : Mutant.of(lab.solved().chapter(), exercise)) {
                ExerciseNumber number = exercise.number();
                mutants.add(mutant);
                trials.add(new Trial(
                        "mutant " + mutant.title(),
                        new TreeMap<>(Map.of(number, mutant.body())),
                        new TreeSet<>(Set.of(number.toString()))));
            }
        }
        List<RunResult> results = lab.run(trials, limit(lab, runs));
        List<MutantVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            verdicts.add(verdict(mutants.get(i), results.get(i), runs));
        }
        return verdicts;
    }

    /** {@return the mutants that nothing killed, as findings} */
    static List<Finding> findings(List<MutantVerdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.killed())
                .map(verdict -> new Finding("mutant " + verdict.mutant().title(), verdict.how()))
                .toList();
    }

    private static Duration limit(ChapterLab lab, PrefixRuns runs) {
        long slowest = runs.onSolution().outcomes().stream()
                .mapToLong(TestOutcome::millis)
                .max()
                .orElse(0);
        Duration generous = Duration.ofMillis(slowest * SLOWNESS);
        return generous.compareTo(lab.silence()) > 0 ? generous : lab.silence();
    }

    private static MutantVerdict verdict(Mutant mutant, RunResult run, PrefixRuns runs) {
        if (run.ending() == Ending.NOT_COMPILED) {
            return survivor(mutant, run, "does not compile: " + mutant.located(run.detail()));
        }
        if (runs.passing(mutant.exercise().number()).isEmpty()) {
            return survivor(mutant, run, "cannot be judged: no test of its exercise passes on the solution");
        }
        List<TestOutcome> killers = run.outcomes().stream()
                .filter(outcome -> outcome.failedByItself() && runs.isSound(outcome))
                .toList();
        if (!killers.isEmpty()) {
            TestOutcome first = killers.get(0);
            return new MutantVerdict(mutant, true, first.test(), first.failure(), killers.size(), run.millis());
        }
        if (!run.completed()) {
            return new MutantVerdict(mutant, true, run.during(), run.interruption(), 1, run.millis());
        }
        boolean byTodo = run.outcomes().stream().anyMatch(TestOutcome::stoppedByTodo);
        return survivor(
                mutant,
                run,
                byTodo
                        ? "throws Todo; a mutant is a wrong solution, not a missing one"
                        : "survives: no test of exercise " + mutant.exercise().number()
                                + " tells it from the solution (" + mutant.why() + ")");
    }

    private static MutantVerdict survivor(Mutant mutant, RunResult run, String why) {
        return new MutantVerdict(mutant, false, "", why, 0, run.millis());
    }
}
