package torchwright.docs.code;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torchwright.kit.ExerciseNumber;

/** All exercise regions of the solutions. The course's own tool proves that they are well formed. */
public final class Regions {
    private static final Pattern REGION =
            Pattern.compile("(?ms)^[ \\t]*// tag::ex-(\\d+\\.\\d+)\\[]\\n(.*?)^[ \\t]*// end::ex-\\1\\[]");

    private final SortedMap<ExerciseNumber, Region> byNumber = new TreeMap<>();

    /**
     * Reads the solutions.
     *
     * @param checkout the project
     */
    public Regions(Checkout checkout) {
        for (String chapter : checkout.chapters()) {
            Path sources = checkout.root().resolve("solutions/" + chapter + "/src/main/java");
            for (Path file : checkout.files(sources, ".java")) {
                String name = sources.relativize(file)
                        .toString()
                        .replaceAll("[/\\\\]", ".")
                        .replaceAll("\\.java$", "");
                read(chapter, file, name, checkout.text(file));
            }
        }
    }

    /** {@return them all, in the exercises' order} */
    public List<Region> all() {
        return List.copyOf(byNumber.values());
    }

    /**
     * {@return an exercise's region, if it has one}
     *
     * @param number the exercise
     */
    public Optional<Region> of(ExerciseNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /**
     * {@return the regions in a file}
     *
     * @param file a file of a solution
     */
    public List<Region> in(Path file) {
        return byNumber.values().stream()
                .filter(region -> region.file().equals(file))
                .toList();
    }

    private void read(String chapter, Path file, String className, String text) {
        Matcher region = REGION.matcher(text);
        while (region.find()) {
            ExerciseNumber number = ExerciseNumber.parse(region.group(1));
            int first = line(text, region.start());
            byNumber.put(
                    number,
                    new Region(number, chapter, file, className, first, line(text, region.end()), region.group(2)));
        }
    }

    private static int line(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
