package torchwright.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks for what can be seen without running anything: chapters out of step, gaps, misplaced imports. */
@Command(name = "check", description = "Checks that chapters/ are in step and complete; changes nothing.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private CourseOptions options;

    @Mixin
    private StrictOption strict;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = new ArrayList<>();
        Course course = options.course();
        for (Chapter chapter : course.chapters(options.chapter())) {
            SolvedChapter solved = SolvedChapter.read(chapter);
            findings.addAll(InStep.of(solved, strict.isSet()));
            findings.addAll(Completeness.of(solved));
        }
        findings.addAll(ConfinedImports.of(course));
        findings.forEach(out::println);
        out.println(
                findings.isEmpty()
                        ? "The chapters are in step and complete."
                        : Lines.counted(findings.size(), "finding"));
        return findings.isEmpty() ? 0 : 1;
    }
}
