package torchwright.docs.check.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** Pages with one fault each. */
final class Planted {
    private static final String SOUND = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>A page</title><link rel="stylesheet" href="assets/site.css"></head>
            <body>
            <a class="skip" href="#content">Skip</a>
            <main id="content" tabindex="-1">
            <h1>A page</h1>
            <!-- here -->
            </main>
            </body>
            </html>
            """;

    private Planted() {}

    /** {@return a sound page with {@code html} in its text} */
    static WrittenPage page(String html) {
        return WrittenPage.of("page.html", SOUND.replace("<!-- here -->", html));
    }

    /** {@return a sound page with something in it replaced} */
    static WrittenPage changed(String from, String to) {
        assertTrue(SOUND.contains(from), from);
        return WrittenPage.of("page.html", SOUND.replace(from, to));
    }

    /** Asserts that a check finds exactly one fault, which names {@code part}. */
    static void assertFinds(String part, PageCheck check, WrittenPage page) {
        assertFinds(part, check.problems(page));
    }

    /** Asserts that exactly one fault was found, which names {@code part}. */
    static void assertFinds(String part, List<String> problems) {
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains(part), problems::toString);
    }
}
