package torchwright.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import torchwright.kit.ExerciseNumber;
import torchwright.kit.ExerciseText;

/**
 * An exercise with its solution and what the reader is told about it.
 *
 * @param file      the solution's file
 * @param region    its region there
 * @param text      its text, or empty where that is missing or not of the form
 * @param textFault what is wrong with the text, or empty
 */
record SolvedExercise(SolutionFile file, Region region, Optional<ExerciseText> text, String textFault) {
    /** {@return the exercise of a region, with its text from the chapter's {@code exercises/}} */
    static SolvedExercise read(Chapter chapter, SolutionFile file, Region region) {
        Path text = chapter.text(region.exercise());
        if (!Files.exists(text)) {
            String fault = "has no text; write " + chapter.relative(text) + " with title, :page:, task and "
                    + ExerciseText.HINTS + " hints";
            return new SolvedExercise(file, region, Optional.empty(), fault);
        }
        try {
            return new SolvedExercise(file, region, Optional.of(ExerciseText.read(text)), "");
        } catch (IllegalArgumentException e) {
            String fault = "has a text that is not of the form: " + e.getMessage() + "; see " + chapter.relative(text);
            return new SolvedExercise(file, region, Optional.empty(), fault);
        }
    }

    ExerciseNumber number() {
        return region.exercise();
    }

    /** {@return the lines that stand in the reader's chapter in place of the region} */
    String stub() {
        return StubWriter.stub(region, text);
    }
}
