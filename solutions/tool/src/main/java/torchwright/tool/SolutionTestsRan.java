package torchwright.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The proof before all others: Maven has run the solution's tests.
 *
 * <p>A flag set in the wrong place skips them in silence, and the build is green for nothing.
 */
final class SolutionTestsRan {
    private static final Pattern REPORT = Pattern.compile("surefire-reports[^/]*/TEST-[^/]*\\.xml$");
    private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>", Pattern.DOTALL);

    private SolutionTestsRan() {}

    /**
     * Looks for Surefire's reports on a chapter's solution.
     *
     * @param since reports that are older do not count, or null
     */
    static List<Finding> of(Chapter chapter, Instant since) throws IOException {
        return count(chapter, since) > 0
                ? List.of()
                : List.of(new Finding(
                        chapter.relative(chapter.solution()),
                        "no test of the solution has run"
                                + (since == null ? "" : " since " + since)
                                + ": there is no report under target/; were they skipped by a flag?"));
    }

    /** {@return how many tests of a solution have run and were not skipped} */
    static int count(Chapter chapter, Instant since) throws IOException {
        int ran = 0;
        for (Path report : reports(chapter.solution().resolve("target"))) {
            if (since != null && Files.getLastModifiedTime(report).toInstant().isBefore(since)) {
                continue;
            }
            Matcher suite = SUITE.matcher(Files.readString(report));
            if (suite.find()) {
                ran += attribute(suite.group(), "tests") - attribute(suite.group(), "skipped");
            }
        }
        return ran;
    }

    private static List<Path> reports(Path target) throws IOException {
        List<Path> reports = new ArrayList<>();
        if (Files.isDirectory(target)) {
            try (Stream<Path> paths = Files.walk(target, 4)) {
                paths.filter(path -> REPORT.matcher(path.toString().replace('\\', '/'))
                                .find())
                        .forEach(reports::add);
            }
        }
        return reports;
    }

    private static int attribute(String element, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"(\\d+)\"").matcher(element);
        return value.find() ? Integer.parseInt(value.group(1)) : 0;
    }
}
