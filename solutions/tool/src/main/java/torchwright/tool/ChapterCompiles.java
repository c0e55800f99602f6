package torchwright.tool;

import java.util.ArrayList;
import java.util.List;

/** Proof 2: the solution compiles, and so does the chapter with all its stubs. */
final class ChapterCompiles {
    private ChapterCompiles() {}

    static List<Finding> of(ChapterBuild build) {
        List<Finding> findings = new ArrayList<>();
        Chapter chapter = build.solved().chapter();
        if (build.solution().failed()) {
            String place = chapter.relative(chapter.solutionSources());
            findings.add(
                    new Finding(place, "does not compile: " + build.solution().complaint()));
            return findings;
        }
        Compilation stubs = build.chapter();
        if (stubs.failed()) {
            findings.add(new Finding(
                    chapter.relative(chapter.readerSources()),
                    "does not compile with its stubs: " + stubs.complaint()
                            + "; a region ends its method, or leaves nothing behind that needs its variables"));
        }
        return findings;
    }
}
