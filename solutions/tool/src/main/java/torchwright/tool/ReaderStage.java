package torchwright.tool;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import torchwright.kit.ExerciseNumber;

/**
 * A chapter at a moment of a reader's work: some exercises solved, the others stubs, perhaps one of them wrong.
 *
 * @param build    the chapter
 * @param exercise the exercise at which the reader is
 * @param mutant   what the reader wrote there, or null for nothing
 */
record ReaderStage(ChapterBuild build, ExerciseNumber exercise, Mutant mutant) {
    /** {@return what stands in place of the solution in this exercise and all later ones} */
    SortedMap<ExerciseNumber, String> bodies() {
        SortedMap<ExerciseNumber, String> bodies = new TreeMap<>();
        build.solved().exercises().tailMap(exercise).forEach((number, solved) -> bodies.put(number, solved.stub()));
        if (mutant != null) {
            // Most readers leave the comment that names the exercise where it is.
            String comment = bodies.get(exercise)
                    .lines()
                    .takeWhile(line -> line.strip().startsWith("//"))
                    .collect(Collectors.joining("\n", "", "\n"));
            bodies.put(exercise, comment + withoutWhy(mutant.body()));
        }
        return bodies;
    }

    private static String withoutWhy(String body) {
        return body.strip().startsWith("// why:") ? body.substring(body.indexOf('\n') + 1) : body;
    }
}
