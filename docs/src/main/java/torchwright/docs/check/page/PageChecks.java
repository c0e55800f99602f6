package torchwright.docs.check.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All checks of finished pages and of what they share. */
public final class PageChecks {
    /** For all pages of all builds: its grammars take a second to load. */
    private static final class HtmlChecker {
        static final ValidHtml ONLY = new ValidHtml();
    }

    private PageChecks() {}

    /**
     * {@return what is wrong with a site, each with its page; empty if nothing is}
     *
     * @param site the site's root folder
     * @throws IOException if a file cannot be read
     */
    public static List<String> of(Path site) throws IOException {
        List<PageCheck> checks = List.of(
                HtmlChecker.ONLY,
                new HeadingOrder(),
                new TextAlternatives(),
                new KeyboardReach(),
                new PageWeight(),
                new NoForeignRequest());
        List<String> problems = new ArrayList<>();
        for (Path file : files(site, ".html")) {
            WrittenPage page = WrittenPage.read(site, file);
            for (PageCheck check : checks) {
                check.problems(page).forEach(problem -> problems.add(page.path() + ": " + problem));
            }
        }
        for (Path file : files(site, ".css")) {
            String css = Files.readString(file);
            Palette.of(css).problems(css).forEach(problem -> problems.add(file.getFileName() + ": " + problem));
            NoForeignRequest.inStyle(css).forEach(problem -> problems.add(file.getFileName() + ": " + problem));
        }
        for (Path file : files(site, ".js")) {
            NoForeignRequest.inScript(Files.readString(file))
                    .forEach(problem -> problems.add(file.getFileName() + ": " + problem));
        }
        return problems;
    }

    private static List<Path> files(Path site, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
