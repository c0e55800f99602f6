package torchwright.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the readers' chapters, gives a new chapter its place in the build, and says what is still missing. */
@Command(name = "generate", description = "Writes chapters/ from solutions/.")
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private CourseOptions options;

    @Option(names = "--force", description = "Also overwrite exercises that are solved in chapters/.")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Course course = options.course();
        List<Chapter> chapters = course.chapters(options.chapter());
        ChapterPoms poms = new ChapterPoms(course);
        poms.complete();
        List<String> written = new ArrayList<>(poms.written());
        List<Finding> kept = new ArrayList<>();
        List<Finding> missing = new ArrayList<>();
        int exercises = 0;
        for (Chapter chapter : chapters) {
            SolvedChapter solved = SolvedChapter.read(chapter);
            ChapterGenerator generator = new ChapterGenerator(solved, force);
            generator.run();
            written.addAll(generator.written());
            kept.addAll(generator.kept());
            missing.addAll(Completeness.of(solved));
            exercises += solved.exercises().size();
        }
        written.forEach(out::println);
        kept.forEach(out::println);
        missing.forEach(finding -> out.println("missing: " + finding));
        out.println(Lines.counted(chapters.size(), "chapter") + ", " + Lines.counted(exercises, "exercise") + "; "
                + Lines.counted(written.size(), "file") + " written, " + kept.size() + " kept, "
                + Lines.counted(missing.size(), "thing") + " missing");
        return kept.isEmpty() ? 0 : 1;
    }
}
