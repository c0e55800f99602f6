package torchwright.tool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All solutions, compiled in order: each chapter stands on the ones before it. */
final class CourseBuild {
    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    private final List<ChapterBuild> chapters = new ArrayList<>();
    private final List<String> modules;

    /**
     * Reads and compiles a course.
     *
     * @throws CourseException if a solution cannot be read
     */
    CourseBuild(Course course) throws IOException {
        List<SolvedChapter> solved = new ArrayList<>();
        for (Chapter chapter : course.chapters()) {
            solved.add(SolvedChapter.read(chapter));
        }
        boolean vector = solved.stream()
                .flatMap(chapter -> chapter.files().stream())
                .anyMatch(file -> file.text().contains(VECTOR_MODULE + "."));
        modules = vector ? List.of(VECTOR_MODULE) : List.of();
        InMemoryCompiler compiler = new InMemoryCompiler(Libraries.classPath(), modules);
        ClassFiles before = ClassFiles.NONE;
        for (SolvedChapter chapter : solved) {
            ChapterBuild build = new ChapterBuild(chapter, before, compiler);
            chapters.add(build);
            before = build.engine();
        }
    }

    /** {@return the chapters, in order} */
    List<ChapterBuild> chapters() {
        return chapters;
    }

    /** {@return the engine of the whole course} */
    ClassFiles newest() {
        return chapters.get(chapters.size() - 1).engine();
    }

    /** {@return JDK modules that must be asked for} */
    List<String> modules() {
        return modules;
    }
}
