package torchwright.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import torchwright.kit.ExerciseNumber;

/**
 * A chapter's solution, read: its files and the exercises in them.
 *
 * @param chapter   the chapter
 * @param files     its Java files
 * @param exercises its exercises by number, each with its text if there is one
 */
record SolvedChapter(Chapter chapter, List<SolutionFile> files, SortedMap<ExerciseNumber, SolvedExercise> exercises) {
    /**
     * Reads a chapter from {@code solutions/}.
     *
     * @throws CourseException if a tag is wrong, an exercise has two regions, or one of another chapter's number
     */
    static SolvedChapter read(Chapter chapter) throws IOException {
        List<SolutionFile> files = new ArrayList<>();
        SortedMap<ExerciseNumber, SolvedExercise> exercises = new TreeMap<>();
        for (Path file : SourceTree.files(chapter.solutionSources()).values()) {
            if (!file.toString().endsWith(".java")) {
                throw new CourseException(chapter.relative(file), "only Java files stand under src/main/java");
            }
            SolutionFile solution = SolutionFile.read(chapter, file);
            files.add(solution);
            for (Region region : solution.regions()) {
                ExerciseNumber number = region.exercise();
                if (number.chapter() != chapter.number()) {
                    throw new CourseException(
                            chapter.relative(file), "exercise " + number + " belongs to another chapter");
                }
                SolvedExercise earlier = exercises.put(number, SolvedExercise.read(chapter, solution, region));
                if (earlier != null) {
                    throw new CourseException(
                            chapter.relative(file),
                            "exercise " + number + " has another region in "
                                    + earlier.file().path() + "; an exercise is one region");
                }
            }
        }
        return new SolvedChapter(chapter, List.copyOf(files), exercises);
    }

    /** {@return what a file must be in {@code chapters/}, letter by letter: stubs in place of its regions} */
    String generated(SolutionFile file) {
        return StubWriter.write(file, stubs(file));
    }

    /** {@return the stub of each exercise in a file} */
    SortedMap<ExerciseNumber, String> stubs(SolutionFile file) {
        SortedMap<ExerciseNumber, String> stubs = new TreeMap<>();
        for (Region region : file.regions()) {
            stubs.put(region.exercise(), exercises.get(region.exercise()).stub());
        }
        return stubs;
    }

    /** {@return every file below {@code src/main} of the reader's chapter, under its path there} */
    SortedMap<String, byte[]> generatedFiles() throws IOException {
        SortedMap<String, byte[]> generated = new TreeMap<>();
        for (SolutionFile file : files) {
            generated.put("java/" + file.path(), generated(file).getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> resource :
                SourceTree.contents(chapter.solutionResources()).entrySet()) {
            generated.put("resources/" + resource.getKey(), resource.getValue());
        }
        return generated;
    }
}
