package torchwright.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import torchwright.kit.ExerciseNumber;

/**
 * What readers read at certain moments of their work: a chapter is brought to that state, its tests are run as Maven
 * runs them, and the kit reports on them.
 */
public final class ReaderReports {
    private final Course course;
    private final Map<Chapter, Compilation> tests = new HashMap<>();
    private CourseBuild build;

    /**
     * Reports about a course.
     *
     * @param root the checkout
     */
    public ReaderReports(Path root) {
        this.course = new Course(root.toAbsolutePath().normalize());
    }

    /**
     * A known mistake.
     *
     * @param exercise the exercise in which it is made, {@code 3.5}
     * @param name     its name, {@code averages-instead-of-summing}
     * @return the mistake
     * @throws IllegalArgumentException if there is no such exercise or mistake; names those there are
     * @throws IOException              if a file cannot be read
     */
    public WrongSolution wrong(String exercise, String name) throws IOException {
        return WrongSolution.of(mutant(exercise(exercise), name));
    }

    /**
     * What the tests of an exercise say of a mistake in it; the exercises before it are solved, the later ones are not.
     *
     * @param exercise the exercise, {@code 3.5}
     * @param name     the mistake's name, {@code averages-instead-of-summing}
     * @return the report, without anything that depends on the machine
     * @throws IllegalArgumentException if there is no such exercise or mistake; names those there are
     * @throws IOException              if a file cannot be read, or the tests cannot be run
     */
    public String onWrong(String exercise, String name) throws IOException {
        SolvedExercise solved = exercise(exercise);
        ReaderStage stage = new ReaderStage(buildOf(solved.number()), solved.number(), mutant(solved, name));
        return report(stage, Optional.of(solved.number()));
    }

    /**
     * What all tests of a chapter say to a reader who comes to an exercise.
     *
     * @param exercise the first exercise that is not solved, {@code 0.1}
     * @return the report, without anything that depends on the machine
     * @throws IllegalArgumentException if there is no such exercise; names those there are
     * @throws IOException              if a file cannot be read, or the tests cannot be run
     */
    public String before(String exercise) throws IOException {
        ExerciseNumber number = exercise(exercise).number();
        return report(new ReaderStage(buildOf(number), number, null), Optional.empty());
    }

    private String report(ReaderStage stage, Optional<ExerciseNumber> only) throws IOException {
        ChapterBuild chapter = stage.build();
        Compilation compiled = tests.get(chapter.solved().chapter());
        if (compiled == null) {
            compiled = succeeded(chapter.tests(chapter.engine()));
            tests.put(chapter.solved().chapter(), compiled);
        }
        SortedMap<ExerciseNumber, String> bodies = stage.bodies();
        Compilation variant = succeeded(chapter.variant(bodies));
        ClassFiles classes = Services.merge(
                        chapter.engine().without(chapter.replacedBy(bodies)),
                        SourceTree.contents(chapter.solved().chapter().testResources()))
                .plus(compiled.classes())
                .plus(variant.classes());
        try (ReaderFolder folder = ReaderFolder.of(chapter.solved(), bodies, classes)) {
            return folder.test(only, build().modules());
        }
    }

    private static Compilation succeeded(Compilation compilation) throws IOException {
        if (compilation.failed()) {
            throw new IOException("does not compile: " + compilation.complaint());
        }
        return compilation;
    }

    private Mutant mutant(SolvedExercise exercise, String name) throws IOException {
        List<Mutant> known = Mutant.of(buildOf(exercise.number()).solved().chapter(), exercise);
        return known.stream()
                .filter(mutant -> mutant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("exercise " + exercise.number()
                        + " has no known mistake \"" + name + "\"; there are "
                        + known.stream().map(Mutant::name).toList()));
    }

    private SolvedExercise exercise(String number) throws IOException {
        SortedMap<ExerciseNumber, SolvedExercise> all = new TreeMap<>();
        for (ChapterBuild chapter : build().chapters()) {
            all.putAll(chapter.solved().exercises());
        }
        SolvedExercise exercise = all.get(ExerciseNumber.parse(number));
        if (exercise == null) {
            throw new IllegalArgumentException("there is no exercise " + number + "; there are " + all.keySet());
        }
        return exercise;
    }

    private ChapterBuild buildOf(ExerciseNumber number) throws IOException {
        return build().chapters().stream()
                .filter(chapter -> chapter.solved().exercises().containsKey(number))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    /** The course, compiled when it is first asked for. */
    private CourseBuild build() throws IOException {
        if (build == null) {
            build = new CourseBuild(course);
        }
        return build;
    }
}
