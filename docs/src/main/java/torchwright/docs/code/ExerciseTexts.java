package torchwright.docs.code;

import java.nio.file.Files;
import java.nio.file.Path;
import torchwright.kit.ExerciseNumber;
import torchwright.kit.ExerciseText;

/** What exercises tell their readers, in each language: English beside the chapter, others beside their edition. */
public final class ExerciseTexts {
    private static final String ENGLISH = "en";

    private final Checkout checkout;
    private final Regions regions;

    /**
     * Reads a project's texts.
     *
     * @param checkout the project
     * @param regions  its exercises
     */
    public ExerciseTexts(Checkout checkout, Regions regions) {
        this.checkout = checkout;
        this.regions = regions;
    }

    /**
     * {@return an exercise's text}
     *
     * @param number   the exercise
     * @param language {@code en} or another edition's
     * @throws LookupException if there is no such exercise, or no text of it in this language
     */
    public ExerciseText of(ExerciseNumber number, String language) {
        Region region = regions.of(number)
                .orElseThrow(() -> new LookupException("there is no exercise " + number + "; there are "
                        + regions.all().stream().map(Region::number).toList()));
        String path = language.equals(ENGLISH)
                ? "chapters/" + region.chapter() + "/exercises/" + number + ".adoc"
                : "docs/src/site/" + language + "/exercises/" + number + ".adoc";
        Path file = checkout.root().resolve(path);
        if (!Files.exists(file)) {
            throw new LookupException("exercise " + number + " has no text here; write " + path);
        }
        try {
            return ExerciseText.read(file);
        } catch (IllegalArgumentException e) {
            throw new LookupException(path + ": " + e.getMessage());
        }
    }
}
