package torchwright.docs.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.logging.LogType;

/** What is true of every page, as the browser draws it. */
class EveryPageIT extends BrowserTest {
    @TestFactory
    Stream<DynamicTest> noPageScrollsSidewaysOnAPhone() {
        return pages(page -> {
            width(360);
            visit(page);
            Object wide = script("return [...document.querySelectorAll('body *')]"
                    + ".filter(e => !e.closest('pre, svg, .scroll, .drawing, .stemblock, .skip, .unseen, dialog')"
                    + " && e.getBoundingClientRect().right > innerWidth + 0.5)"
                    + ".map(e => e.tagName + '.' + e.className).slice(0, 5).join(', ')");
            assertEquals(
                    script("return document.documentElement.clientWidth"),
                    script("return document.documentElement.scrollWidth"),
                    "too wide: " + wide);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyTextHasContrastInBothPalettes() throws IOException {
        String measure = resource("/browser/contrast.js");
        return pages(page -> {
            width(1280);
            visit(page);
            for (String palette : List.of("light", "dark")) {
                systemPrefers(palette);
                assertEquals(List.of(), script(measure), palette);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noPageHasAConsoleErrorOrAsksAnotherHost() {
        return pages(page -> {
            width(1280);
            driver().manage().logs().get(LogType.BROWSER);
            visit(page);
            List<String> said = driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                    .map(entry -> entry.getLevel() + " " + entry.getMessage())
                    .toList();
            assertEquals(List.of(), said);
            List<?> asked = (List<?>) script("return performance.getEntriesByType('resource').map(e => e.name)");
            assertTrue(asked.stream().allMatch(address -> address.toString().startsWith("file:")), asked::toString);
        });
    }

    private Stream<DynamicTest> pages(Check check) {
        return site().pages().stream().map(page -> DynamicTest.dynamicTest(page, () -> check.of(page)));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = EveryPageIT.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Looks at one page. */
    private interface Check {
        void of(String page);
    }
}
