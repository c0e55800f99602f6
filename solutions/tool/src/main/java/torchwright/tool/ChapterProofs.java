package torchwright.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import torchwright.kit.ExerciseNumber;

/** Makes all proofs about one chapter. */
final class ChapterProofs {
    private final ChapterBuild build;
    private final CourseBuild course;
    private final ProofSettings settings;
    private final List<ProofResult> proofs = new ArrayList<>();
    private final Map<ExerciseNumber, Integer> tests = new TreeMap<>();
    private List<MutantVerdict> mutants = List.of();
    private int variants;

    ChapterProofs(CourseBuild course, ChapterBuild build, ProofSettings settings) {
        this.course = course;
        this.build = build;
        this.settings = settings;
    }

    ChapterReport run() throws IOException {
        long start = System.nanoTime();
        SolvedChapter solved = build.solved();
        Chapter chapter = solved.chapter();
        if (settings.requireReports()) {
            String evidence = SolutionTestsRan.count(chapter, settings.since()) + " tests";
            add(Claim.SOLUTION_TESTS_RAN, SolutionTestsRan.of(chapter, settings.since()), evidence);
        }
        add(Claim.COMPLETE, Completeness.of(solved), solved.exercises().size() + " exercises");
        add(Claim.IN_STEP, InStep.of(solved, settings.strict()), solved.files().size() + " files");
        List<Finding> compiles = ChapterCompiles.of(build);
        add(Claim.COMPILES, compiles, solved.files().size() + " files");
        if (!build.solution().failed()) {
            Compilation compiled = build.tests(build.engine());
            List<Finding> later =
                    compiled.failed() ? NoLaterChapterNeeded.of(build, compiled, course.newest()) : List.of();
            add(Claim.NO_LATER_CHAPTER_NEEDED, later, compiled.bySource().size() + " files");
            if (!compiled.failed() && compiles.isEmpty()) {
                runTests(compiled);
            }
        }
        Map<ExerciseNumber, String> titles = new TreeMap<>();
        solved.exercises()
                .forEach((number, exercise) -> titles.put(
                        number, exercise.text().map(text -> text.title()).orElse("")));
        proofs.sort(Comparator.comparing(ProofResult::claim));
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new ChapterReport(chapter.name(), titles, tests, mutants, proofs, variants, millis);
    }

    private void runTests(Compilation compiled) throws IOException {
        Chapter chapter = build.solved().chapter();
        Files.createDirectories(chapter.reader());
        WorkerSettings worker =
                new WorkerSettings(Libraries.classPath(), chapter.reader(), course.modules(), settings.heap());
        ClassFiles base = Services.merge(build.engine(), SourceTree.contents(chapter.testResources()))
                .plus(compiled.classes());
        try (ChapterLab lab =
                new ChapterLab(build, new WorkerPool(worker, settings.workers(), base), settings.silence())) {
            PrefixRuns runs = PrefixRuns.of(lab);
            int counted = 0;
            for (ExerciseNumber number : runs.exercises()) {
                tests.put(number, runs.passing(number).size());
                counted += runs.passing(number).size();
            }
            add(Claim.STUBS_FAIL, StubsFailByTodo.of(lab, runs), counted + " tests");
            add(
                    Claim.SOLUTION_PASSES,
                    SolutionPasses.of(runs),
                    runs.onSolution().outcomes().size() + " tests");
            mutants = MutantsAreKilled.verdicts(lab, runs);
            long killed = mutants.stream().filter(MutantVerdict::killed).count();
            add(Claim.MUTANTS_ARE_KILLED, MutantsAreKilled.findings(mutants), killed + " of " + mutants.size());
            add(
                    Claim.EVERY_PREFIX_WORKS,
                    EveryPrefixWorks.of(runs),
                    runs.exercises().size() + 1 + " stages");
            variants = lab.runs();
        }
    }

    private void add(Claim claim, List<Finding> findings, String evidence) {
        proofs.add(new ProofResult(claim, findings, evidence));
    }
}
