package torchwright.tool;

import java.io.IOException;
import java.util.List;

/** Proof 7: a chapter's tests compile on the engine up to that chapter; what a later one adds is not there yet. */
final class NoLaterChapterNeeded {
    private NoLaterChapterNeeded() {}

    /**
     * Judges the tests of a chapter.
     *
     * @param tests  the tests, compiled against the engine up to their chapter
     * @param newest the engine of the whole course: tells a need for a later chapter from a plain mistake
     */
    static List<Finding> of(ChapterBuild build, Compilation tests, ClassFiles newest) throws IOException {
        if (!tests.failed()) {
            return List.of();
        }
        Chapter chapter = build.solved().chapter();
        boolean laterHelps = !build.tests(newest).failed();
        String text = laterHelps
                ? "needs a later chapter: without it, " + tests.complaint() + "; move the test to that chapter"
                : "does not compile: " + tests.complaint();
        return List.of(new Finding(chapter.relative(chapter.tests()), text));
    }
}
