package torchwright.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the course: its exercises can be solved, in order, and only by right solutions. */
@Command(
        name = "prove",
        description = "Proves that the exercises can be solved, in order, and only by right solutions.")
final class ProveCommand implements Callable<Integer> {
    @Mixin
    private CourseOptions options;

    @Mixin
    private StrictOption strict;

    @Option(names = "--skip-reports", description = "Do not ask whether Maven has run the solutions' tests.")
    private boolean skipReports;

    @Option(names = "--since", description = "Maven's reports before this time do not count: 2030-01-31T12:00:00Z.")
    private Instant since;

    @Option(
            names = "--workers",
            description = "Tests that run at the same time; by default one a processor, at most 4.")
    private int workers = Math.min(4, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--watchdog",
            defaultValue = "PT15S",
            description = "How long a test may run before it is taken for endless; default ${DEFAULT-VALUE}.")
    private Duration watchdog;

    @Option(names = "--heap", defaultValue = "512m", description = "Memory of a worker; default ${DEFAULT-VALUE}.")
    private String heap;

    @Option(names = "--out", description = "The folder of proofs.txt and proofs.json; default solutions/tool/target.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Course course = options.course();
        List<Chapter> chosen = course.chapters(options.chapter());
        ProofSettings settings = new ProofSettings(strict.isSet(), !skipReports, since, workers, watchdog, heap);
        List<ChapterReport> reports = new ArrayList<>();
        CourseBuild build = new CourseBuild(course);
        for (ChapterBuild chapter : build.chapters()) {
            if (chosen.contains(chapter.solved().chapter())) {
                reports.add(new ChapterProofs(build, chapter, settings).run());
            }
        }
        List<Finding> misplaced = ConfinedImports.of(course);
        List<ProofResult> whole = List.of(new ProofResult(Claim.IMPORTS_ARE_CONFINED, misplaced, ""));
        long millis = (System.nanoTime() - start) / 1_000_000;
        return publish(course, new ProofReport(reports, whole, millis));
    }

    private int publish(Course course, ProofReport report) throws IOException {
        Path folder = out == null ? course.root().resolve("solutions/tool/target") : out;
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("proofs.txt"), report.text(true));
        Files.writeString(folder.resolve("proofs.json"), ProofJson.of(report));
        PrintWriter console = spec.commandLine().getOut();
        console.print(report.text(false));
        console.println("Every mutant and what killed it: " + folder.resolve("proofs.txt"));
        console.flush();
        return report.holds() ? 0 : 1;
    }
}
