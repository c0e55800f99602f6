package torchwright.tool;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import torchwright.kit.ExerciseNumber;
import torchwright.tool.RunResult.Ending;

/**
 * Proof 5: every known mistake is found by a test of the exercise in which it is made.
 *
 * <p>Each mutant is run twice: with all other exercises solved, and as a reader makes the mistake, with the later ones
 * still stubs. There, too, a test must fail by itself: where a wrong answer only runs into a later stub, the reader is
 * told "not yet" in place of "wrong".
 */
final class MutantsAreKilled {
    /** How much slower than on the solution a test may be before it is taken for endless. */
    private static final int SLOWNESS = 20;

    private final ChapterLab lab;
    private final PrefixRuns runs;

    private MutantsAreKilled(ChapterLab lab, PrefixRuns runs) {
        this.lab = lab;
        this.runs = runs;
    }

    /** {@return what became of each mutant of a chapter} */
    static List<MutantVerdict> verdicts(ChapterLab lab, PrefixRuns runs) throws IOException {
        return new MutantsAreKilled(lab, runs).verdicts();
    }

    /** {@return the mutants that nothing killed, as findings} */
    static List<Finding> findings(List<MutantVerdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.killed())
                .map(verdict -> new Finding("mutant " + verdict.mutant().title(), verdict.how()))
                .toList();
    }

    private List<MutantVerdict> verdicts() throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        List<Trial> trials = new ArrayList<>();
        for (SolvedExercise exercise : lab.solved().exercises().values()) {
            for (Mutant mutant : Mutant.of(lab.solved().chapter(), exercise)) {
                mutants.add(mutant);
                trials.add(trial(mutant, List.of()));
                // With the last exercise nothing comes later, and both trials are one.
                if (!runs.after(exercise.number()).isEmpty()) {
                    trials.add(trial(mutant, runs.after(exercise.number())));
                }
            }
        }
        List<RunResult> results = lab.run(trials, limit());
        List<MutantVerdict> verdicts = new ArrayList<>();
        int next = 0;
        for (Mutant mutant : mutants) {
            RunResult amongSolutions = results.get(next++);
            boolean isLast = runs.after(mutant.exercise().number()).isEmpty();
            RunResult beforeStubs = isLast ? amongSolutions : results.get(next++);
            verdicts.add(verdict(mutant, amongSolutions, beforeStubs));
        }
        return verdicts;
    }

    private Trial trial(Mutant mutant, List<ExerciseNumber> stubs) {
        ExerciseNumber number = mutant.exercise().number();
        SortedMap<ExerciseNumber, String> bodies = new TreeMap<>(lab.stubs(stubs));
        bodies.put(number, mutant.body());
        SortedSet<String> tests = new TreeSet<>(Set.of(number.toString()));
        return new Trial("mutant " + mutant.title(), bodies, tests);
    }

    private Duration limit() {
        long slowest = runs.onSolution().outcomes().stream()
                .mapToLong(TestOutcome::millis)
                .max()
                .orElse(0);
        Duration generous = Duration.ofMillis(slowest * SLOWNESS);
        return generous.compareTo(lab.silence()) > 0 ? generous : lab.silence();
    }

    private MutantVerdict verdict(Mutant mutant, RunResult amongSolutions, RunResult beforeStubs) {
        ExerciseNumber number = mutant.exercise().number();
        if (amongSolutions.ending() == Ending.NOT_COMPILED) {
            return survivor(mutant, amongSolutions, "does not compile: " + mutant.located(amongSolutions.detail()));
        }
        if (beforeStubs.ending() == Ending.NOT_COMPILED) {
            return survivor(mutant, beforeStubs, "does not compile beside later stubs: " + beforeStubs.detail());
        }
        if (runs.passing(number).isEmpty()) {
            return survivor(mutant, amongSolutions, "cannot be judged: no test of its exercise passes on the solution");
        }
        List<TestOutcome> killers = killers(amongSolutions, runs.onSolution());
        if (killers.isEmpty() && amongSolutions.completed()) {
            return survivor(mutant, amongSolutions, howItSurvives(mutant, amongSolutions));
        }
        if (killers(beforeStubs, runs.solvedUpTo(number)).isEmpty() && beforeStubs.completed()) {
            return survivor(mutant, beforeStubs, howItHides(mutant, beforeStubs));
        }
        if (killers.isEmpty()) {
            String how = amongSolutions.interruption();
            return new MutantVerdict(mutant, true, amongSolutions.during(), how, 1, amongSolutions.millis());
        }
        TestOutcome first = killers.get(0);
        return new MutantVerdict(mutant, true, first.test(), first.failure(), killers.size(), amongSolutions.millis());
    }

    /** {@return the tests that failed by themselves in a run, and pass in the same run of right code} */
    private static List<TestOutcome> killers(RunResult run, RunResult right) {
        return run.outcomes().stream()
                .filter(outcome -> outcome.failedByItself() && PrefixRuns.isSound(outcome, right))
                .toList();
    }

    private static String howItSurvives(Mutant mutant, RunResult run) {
        return run.outcomes().stream().anyMatch(TestOutcome::stoppedByTodo)
                ? "throws Todo; a mutant is a wrong solution, not a missing one"
                : "survives: no test of exercise " + mutant.exercise().number() + " tells it from the solution ("
                        + mutant.why() + ")";
    }

    private static String howItHides(Mutant mutant, RunResult run) {
        String where = " where the later exercises are stubs";
        return run.outcomes().stream()
                .filter(TestOutcome::stoppedByTodo)
                .findFirst()
                .map(test -> "hides behind the stub of " + test.todo() + ": no test of exercise "
                        + mutant.exercise().number() + " fails by itself" + where + " (" + test.test() + " stops)")
                .orElse("survives" + where);
    }

    private static MutantVerdict survivor(Mutant mutant, RunResult run, String why) {
        return new MutantVerdict(mutant, false, "", why, 0, run.millis());
    }
}
