package torchwright.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Proof 1: a chapter is what the generator makes of its solution; a reader's own solved bodies are a reader's. */
final class InStep {
    private static final String REMEDY = "run mvn -q compile exec:java@generate -pl solutions/tool";

    private InStep() {}

    /**
     * Compares a chapter with its solution.
     *
     * @param strict whether solved bodies are errors, too: what is committed holds none
     */
    static List<Finding> of(SolvedChapter solved, boolean strict) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Chapter chapter = solved.chapter();
        Path main = chapter.reader().resolve("src/main");
        Map<String, byte[]> actual = SourceTree.contents(main);
        SortedMap<String, byte[]> generated = solved.generatedFiles();
        if (actual.isEmpty() && !generated.isEmpty()) {
            return List.of(new Finding(chapter.relative(main), "has not been generated yet; " + REMEDY));
        }
        for (Map.Entry<String, byte[]> file : generated.entrySet()) {
            byte[] found = actual.get(file.getKey());
            String place = chapter.relative(main.resolve(file.getKey()));
            if (found == null) {
                findings.add(new Finding(place, "is missing; " + REMEDY));
            } else if (!Arrays.equals(found, file.getValue())) {
                compare(solved, file.getKey(), file.getValue(), found, strict)
                        .ifPresent(text -> findings.add(new Finding(place, text)));
            }
        }
        for (String path : actual.keySet()) {
            if (!generated.containsKey(path)) {
                findings.add(new Finding(
                        chapter.relative(main.resolve(path)), "has no counterpart in the solution; " + REMEDY));
            }
        }
        return findings;
    }

    private static Optional<String> compare(
            SolvedChapter solved, String path, byte[] generated, byte[] found, boolean strict) {
        for (SolutionFile solution : solved.files()) {
            if (path.equals("java/" + solution.path())) {
                String actual = new String(found, StandardCharsets.UTF_8).replace("\r\n", "\n");
                String expected = new String(generated, StandardCharsets.UTF_8);
                ReaderFile reader = new ReaderFile(solution, expected, solved.stubs(solution), actual);
                if (reader.isInStep() || !strict && reader.differsOnlyInReadersBodies()) {
                    return Optional.empty();
                }
                return Optional.of("is not what the generator makes of the solution (first difference in line "
                        + reader.firstDifferentLine() + "); " + REMEDY);
            }
        }
        return Optional.of("differs from the solution's resource; " + REMEDY);
    }
}
