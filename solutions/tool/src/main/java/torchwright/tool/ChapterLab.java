package torchwright.tool;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import torchwright.kit.ExerciseNumber;
import torchwright.tool.RunResult.Ending;

/** Where variants of a chapter are tried: compiled here, run by workers. */
final class ChapterLab implements AutoCloseable {
    private final ChapterBuild build;
    private final WorkerPool workers;
    private final Duration silence;
    private int runs;

    /**
     * A laboratory for one chapter.
     *
     * @param workers given the chapter's engine and tests as their base
     * @param silence how long a test may run before it is taken for endless
     */
    ChapterLab(ChapterBuild build, WorkerPool workers, Duration silence) {
        this.build = build;
        this.workers = workers;
        this.silence = silence;
    }

    SolvedChapter solved() {
        return build.solved();
    }

    Duration silence() {
        return silence;
    }

    /** {@return how many variants have been run} */
    int runs() {
        return runs;
    }

    /** {@return the stubs of some exercises; all others keep their solution} */
    SortedMap<ExerciseNumber, String> stubs(Iterable<ExerciseNumber> exercises) {
        SortedMap<ExerciseNumber, String> stubs = new TreeMap<>();
        exercises.forEach(
                number -> stubs.put(number, solved().exercises().get(number).stub()));
        return stubs;
    }

    /**
     * Compiles and runs some trials, several at a time.
     *
     * @param limit how long a test may run
     * @return their results, in order
     */
    List<RunResult> run(List<Trial> trials, Duration limit) throws IOException {
        List<Future<RunResult>> pending = new ArrayList<>();
        // The workers run the first trials while the next ones are compiled.
        for (Trial trial : trials) {
            Compilation variant = build.variant(trial.bodies());
            if (variant.failed()) {
                pending.add(CompletableFuture.completedFuture(
                        new RunResult(List.of(), Ending.NOT_COMPILED, "", variant.complaint(), 0)));
                continue;
            }
            RunRequest request = new RunRequest(
                    build.replacedBy(trial.bodies()), variant.classes().byPath(), trial.exercises());
            pending.add(workers.submit(request, limit));
            runs++;
        }
        List<RunResult> results = new ArrayList<>();
        for (Future<RunResult> run : pending) {
            results.add(WorkerPool.await(run));
        }
        return results;
    }

    @Override
    public void close() throws IOException {
        workers.close();
    }
}
