package torchwright.docs.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The search finds what stands in the book, in both languages, and works from disk. */
class SearchIT extends BrowserTest {
    @BeforeEach
    void sitDownAtADesk() {
        width(1280);
    }

    @Test
    void aHeadingIsFoundFirstAndEnterGoesThere() {
        String page = site().pageWith("main h2[id]");
        Element heading = site().document(page).selectFirst("main h2[id]");
        heading.select(".anchor").remove();
        ask("index.html", heading.text());
        assertTrue(
                results().get(0).getText().startsWith(heading.text()),
                results().get(0).getText());
        find(".search input").sendKeys(Keys.ENTER);
        assertEquals(site().address(page) + "#" + heading.id(), driver().getCurrentUrl());
    }

    @Test
    void aWordIsFoundWhileItIsBeingTyped() {
        String page = site().pageWith("main h2[id]");
        Matcher word = Pattern.compile("\\b[a-z]{9,}\\b")
                .matcher(site().document(page).select("main p").text());
        assertTrue(word.find(), "no long word in " + page);
        String begun = word.group().substring(0, 5);
        ask("index.html", begun);
        assertTrue(
                results().stream()
                        .anyMatch(result ->
                                result.getText().toLowerCase(Locale.ROOT).contains(begun)),
                begun);
    }

    @Test
    void aJavaNameIsFoundByItselfAndByItsWords() {
        String page = site().pageWith("pre");
        Matcher name = Pattern.compile("\\b[a-z]{3,}[A-Z][a-z]{3,}\\b")
                .matcher(site().document(page).select("pre").text());
        assertTrue(name.find(), "no name in " + page);
        ask(page, name.group());
        assertFalse(results().isEmpty(), name.group());
        String second = name.group().replaceFirst("^[a-z]+", "");
        ask(page, second);
        assertFalse(results().isEmpty(), second);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        ask("index.html", "xylophone");
        assertEquals(List.of(), results());
        assertTrue(find(".search .status").getText().contains("xylophone"));
    }

    @Test
    void theArrowsChooseAndEscapeCloses() {
        ask("index.html", "tensor");
        WebElement input = find(".search input");
        assertEquals("found-0", input.getDomAttribute("aria-activedescendant"));
        input.sendKeys(Keys.ARROW_UP);
        assertEquals("found-" + (results().size() - 1), input.getDomAttribute("aria-activedescendant"));
        input.sendKeys(Keys.ARROW_DOWN);
        assertEquals("true", results().get(0).getDomAttribute("aria-selected"));
        input.sendKeys(Keys.ESCAPE);
        assertFalse(find(".search").isDisplayed());
    }

    @Test
    void aKoreanWordIsFoundWithoutItsParticle() {
        assumeTrue(site().pages().contains("ko/index.html"), "there is no Korean edition");
        // A word that ends in an object particle somewhere on a Korean page is found by its stem.
        Pattern withParticle = Pattern.compile("([\uac00-\ud7a3]{2,4})[\uc744\ub97c](?= )");
        for (String page :
                site().pages().stream().filter(p -> p.startsWith("ko/")).toList()) {
            Matcher word =
                    withParticle.matcher(site().document(page).select("main p").text());
            if (word.find()) {
                ask("ko/index.html", word.group(1));
                assertTrue(
                        results().stream().anyMatch(result -> result.getText().contains(word.group(1))), word.group(1));
                return;
            }
        }
        fail("no Korean page has an object");
    }

    private void ask(String page, String question) {
        open(page);
        new Actions(driver()).sendKeys("/").perform();
        assertTrue(find(".search").isDisplayed(), "/ does not open the search");
        until("the index is loaded", d -> "true".equals(find(".search").getDomAttribute("data-ready")));
        find(".search input").sendKeys(question);
    }

    private List<WebElement> results() {
        return all(".search .results a");
    }
}
