package torchwright.docs.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What a reader does with the book: walks through it, copies, unfolds, steps, changes the palette and the language. */
class ReaderIT extends BrowserTest {
    private static final String CODE = ".listingblock:not(.output) > .content:has(code[data-lang])";

    @BeforeEach
    void sitDownAtADesk() {
        width(1280);
        systemPrefers("light");
    }

    @Test
    void theFirstStopOfTheKeyboardSkipsToTheText() {
        open("index.html");
        press(Keys.TAB);
        assertEquals("skip", driver().switchTo().activeElement().getDomAttribute("class"));
        press(Keys.ENTER);
        assertEquals("content", driver().switchTo().activeElement().getDomAttribute("id"));
    }

    @Test
    void nextWalksThroughTheWholeBookAndPreviousBackAgain() {
        open("index.html");
        List<String> book = all(".book > ol > li > a").stream()
                .map(link -> link.getDomProperty("href"))
                .toList();
        List<String> there = walk(".ways .next");
        assertEquals(book, there);
        assertEquals(new LinkedHashSet<>(book).size(), there.size(), "a page comes twice");
        List<String> back = walk(".ways .prev");
        Collections.reverse(back);
        assertEquals(book, back);
    }

    @Test
    void everyPageOfTheSiteStandsInTheBook() {
        for (String index : site().pages().stream()
                .filter(page -> page.endsWith("index.html"))
                .toList()) {
            String folder = index.substring(0, index.length() - "index.html".length());
            open(index);
            List<String> book = all(".book > ol > li > a").stream()
                    .map(link -> folder + link.getDomAttribute("href"))
                    .sorted()
                    .toList();
            List<String> pages = site().pages().stream()
                    .filter(page -> page.substring(0, page.lastIndexOf('/') + 1).equals(folder))
                    .toList();
            assertEquals(pages, book);
        }
    }

    @Test
    void theBookShowsTheReadersPlace() {
        String page = site().pageWith("main h2[id]");
        open(page);
        assertTrue(find(".book a[aria-current=page]").getDomProperty("href").endsWith(page));
        WebElement last = all(".book .sections a").get(all(".book .sections a").size() - 1);
        last.click();
        until("the last section is marked", d -> "location".equals(last.getDomAttribute("aria-current")));
    }

    @Test
    void thePaletteFollowsTheSystemUntilItIsSwitchedAndThenIsRemembered() {
        open("index.html");
        String light = paper();
        systemPrefers("dark");
        String dark = paper();
        assertNotEquals(light, dark, "the page does not follow the system");
        find(".switch-palette").click();
        assertEquals(light, paper(), "the page does not switch");
        driver().navigate().refresh();
        assertEquals(light, paper(), "the choice is not remembered");
        find(".ways .next").click();
        assertEquals(light, paper(), "the choice is not remembered on the next page");
        find(".switch-palette").click();
        assertEquals(dark, paper());
        systemPrefers("light");
        assertEquals(light, paper(), "back at the system's palette, the page does not follow the system again");
    }

    @Test
    void copyCopiesTheCodeWithoutItsNumbers() {
        open(site().pageWith(CODE));
        WebElement block =
                all(CODE).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
        String code = (String) script(
                "const pre = arguments[0].querySelector('pre').cloneNode(true);"
                        + "pre.querySelectorAll('.conum').forEach(n => n.remove()); return pre.textContent;",
                block);
        WebElement copy = block.findElement(By.cssSelector(".copy"));
        new Actions(driver()).moveToElement(copy).perform();
        copy.click();
        until("the button says that it copied", d -> copied(copy));
        // Pasted as a reader would paste it.
        script(
                "const area = document.createElement('textarea'); area.id = 'paste'; document.body.append(area); area.focus();");
        new Actions(driver())
                .keyDown(Keys.CONTROL)
                .sendKeys("v")
                .keyUp(Keys.CONTROL)
                .perform();
        String pasted = find("#paste").getDomProperty("value");
        assertEquals(lines(code), lines(pasted));
    }

    @Test
    void hintsUnfoldByMouseAndByKey() {
        open(site().pageWith("details.hint"));
        List<WebElement> hints = all("details.hint");
        assertTrue(hints.stream().allMatch(hint -> hint.getDomProperty("open").equals("false")), "a hint is open");
        hints.get(0).findElement(By.tagName("summary")).click();
        assertEquals("true", hints.get(0).getDomProperty("open"));
        assertTrue(hints.get(0).findElement(By.cssSelector("summary ~ *")).isDisplayed());
        hints.get(1).findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
        assertEquals("true", hints.get(1).getDomProperty("open"));
    }

    @Test
    void solutionsAreFolded() {
        open(site().pageWith("details.solution"));
        for (WebElement solution : all("details.solution")) {
            assertEquals("false", solution.getDomProperty("open"));
        }
    }

    @Test
    void aFigureStepsByArrowKeysAndByButtons() {
        open(site().pageWith(".stepper"));
        WebElement figure = find(".stepper");
        int steps = figure.findElements(By.cssSelector(".step")).size();
        assertEquals(0, shown(figure));
        figure.sendKeys(Keys.ARROW_RIGHT);
        assertEquals(1, shown(figure));
        figure.sendKeys(Keys.END);
        assertEquals(steps - 1, shown(figure));
        figure.sendKeys(Keys.ARROW_RIGHT);
        assertEquals(steps - 1, shown(figure), "steps past the end");
        figure.sendKeys(Keys.ARROW_LEFT);
        assertEquals(steps - 2, shown(figure));
        figure.sendKeys(Keys.HOME);
        figure.findElement(By.cssSelector(".stepping .on")).click();
        assertEquals(1, shown(figure));
        figure.findElement(By.cssSelector(".stepping .back")).click();
        assertEquals(0, shown(figure));
        assertEquals(
                "1 / " + steps, figure.findElement(By.cssSelector(".place")).getText());
    }

    @Test
    void onAPhoneTheBookUnfoldsAndFoldsAgain() {
        width(360);
        open("index.html");
        assertFalse(find(".book").isDisplayed());
        find(".open-book").click();
        assertTrue(find(".book").isDisplayed());
        assertEquals("true", find(".open-book").getDomAttribute("aria-expanded"));
        press(Keys.ESCAPE);
        assertFalse(find(".book").isDisplayed());
    }

    @Test
    void theOtherLanguageIsOneClickAway() {
        assumeTrue(site().pages().contains("ko/index.html"), "there is no Korean edition");
        open("index.html");
        find(".top a[hreflang=ko]").click();
        assertEquals("ko", find("html").getDomAttribute("lang"));
        find(".top a[hreflang=en]").click();
        assertEquals("en", find("html").getDomAttribute("lang"));
    }

    private void press(CharSequence keys) {
        new Actions(driver()).sendKeys(keys).perform();
    }

    private static boolean copied(WebElement copy) {
        return copy.getDomAttribute("class").contains("done");
    }

    private String paper() {
        return find("html").getCssValue("background-color");
    }

    /** The pages' addresses from here to the end of the way. */
    private List<String> walk(String way) {
        List<String> walked = new ArrayList<>();
        walked.add(driver().getCurrentUrl());
        while (!all(way).isEmpty() && walked.size() < 1000) {
            find(way).click();
            walked.add(driver().getCurrentUrl());
        }
        return walked;
    }

    private static int shown(WebElement figure) {
        List<WebElement> steps = figure.findElements(By.cssSelector(".step"));
        List<WebElement> shown = steps.stream().filter(WebElement::isDisplayed).toList();
        assertEquals(1, shown.size(), "one step is shown at a time");
        return steps.indexOf(shown.get(0));
    }

    private static List<String> lines(String text) {
        return text.stripTrailing().lines().map(String::stripTrailing).toList();
    }
}
