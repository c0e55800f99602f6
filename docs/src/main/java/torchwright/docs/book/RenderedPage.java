package torchwright.docs.book;

import java.util.Map;
import java.util.Set;
import torchwright.kit.ExerciseNumber;

/**
 * A page and what it holds of the course.
 *
 * @param page      the page
 * @param exercises the exercises it shows
 * @param omitted   those it leaves out, each with the reason
 * @param listings  how many listings and outputs macros made
 */
public record RenderedPage(
        Page page, Set<ExerciseNumber> exercises, Map<ExerciseNumber, String> omitted, int listings) {
    /**
     * Keeps copies.
     *
     * @param page      the page
     * @param exercises the exercises it shows
     * @param omitted   those it leaves out, each with the reason
     * @param listings  how many listings and outputs macros made
     */
    public RenderedPage {
        exercises = Set.copyOf(exercises);
        omitted = Map.copyOf(omitted);
    }
}
