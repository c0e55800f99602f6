package torchwright.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import torchwright.kit.ExerciseNumber;

/** A chapter's solution, compiled, and its variants: only the files that differ are compiled again. */
final class ChapterBuild {
    private final SolvedChapter solved;
    private final ClassFiles before;
    private final InMemoryCompiler compiler;
    private final Compilation solution;
    private final ClassFiles engine;
    /** The files of variants, compiled, under path and text: most of a variant's files are another one's, too. */
    private final Map<String, Compilation> compiled = new HashMap<>();

    /**
     * Compiles a chapter.
     *
     * @param before the engine of the chapters before it
     */
    ChapterBuild(SolvedChapter solved, ClassFiles before, InMemoryCompiler compiler) throws IOException {
        this.solved = solved;
        this.before = before;
        this.compiler = compiler;
        this.solution = compiler.compile(sources(Map.of()), before);
        // Two chapters may register a service: both registrations count.
        this.engine = Services.merge(
                        before, SourceTree.contents(solved.chapter().solutionResources()))
                .plus(solution.classes());
    }

    SolvedChapter solved() {
        return solved;
    }

    /** {@return the solution, compiled} */
    Compilation solution() {
        return solution;
    }

    /** {@return the engine up to this chapter: classes and resources} */
    ClassFiles engine() {
        return engine;
    }

    /** {@return the whole chapter as the generator makes it, compiled} */
    Compilation chapter() {
        SortedMap<ExerciseNumber, String> stubs = new TreeMap<>();
        solved.exercises().forEach((number, exercise) -> stubs.put(number, exercise.stub()));
        return compiler.compile(sources(stubs), before);
    }

    /**
     * The chapter's tests, compiled.
     *
     * @param against the engine they may use
     */
    Compilation tests(ClassFiles against) throws IOException {
        SortedMap<String, String> sources = new TreeMap<>();
        for (Map.Entry<String, Path> file :
                SourceTree.files(solved.chapter().tests()).entrySet()) {
            if (file.getKey().endsWith(".java")) {
                sources.put(file.getKey(), Files.readString(file.getValue()));
            }
        }
        return compiler.compile(sources, against);
    }

    /** {@return the files in which exercises have other bodies, compiled} */
    Compilation variant(Map<ExerciseNumber, String> bodies) {
        SortedMap<String, String> sources = sources(bodies);
        Compilation variant = Compilation.NONE;
        for (String path : touched(bodies)) {
            String text = sources.get(path);
            // Each file by itself, against the solution: other bodies change no signature.
            variant = variant.plus(
                    compiled.computeIfAbsent(path + "\n" + text, any -> compiler.compile(Map.of(path, text), engine)));
        }
        return variant;
    }

    /** {@return the paths of the solution's classes that come from the files in which exercises have other bodies} */
    SortedSet<String> replacedBy(Map<ExerciseNumber, String> bodies) {
        SortedSet<String> classes = new TreeSet<>();
        touched(bodies).forEach(path -> classes.addAll(solution.bySource().getOrDefault(path, new TreeSet<>())));
        return classes;
    }

    private SortedSet<String> touched(Map<ExerciseNumber, String> bodies) {
        SortedSet<String> touched = new TreeSet<>();
        bodies.keySet()
                .forEach(number ->
                        touched.add(solved.exercises().get(number).file().path()));
        return touched;
    }

    private SortedMap<String, String> sources(Map<ExerciseNumber, String> bodies) {
        SortedMap<String, String> sources = new TreeMap<>();
        solved.files().forEach(file -> sources.put(file.path(), StubWriter.write(file, bodies)));
        return sources;
    }
}
