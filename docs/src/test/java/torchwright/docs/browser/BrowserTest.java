package torchwright.docs.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A test that reads the built site in a real browser, from disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    private ChromeDriver driver;
    private BuiltSite site;

    @BeforeAll
    void startTheBrowser() {
        driver = Chromium.start();
        site = BuiltSite.here();
    }

    @AfterAll
    void endTheBrowser() {
        if (driver != null) {
            driver.quit();
        }
    }

    final ChromeDriver driver() {
        return driver;
    }

    final BuiltSite site() {
        return site;
    }

    /** Opens a page of the site, as new: nothing is remembered. */
    final void open(String page) {
        visit(page);
        script("localStorage.clear()");
        driver.get("about:blank");
        visit(page);
    }

    /** Opens a page of the site, as a reader who was here before. */
    final void visit(String page) {
        driver.get(site.address(page));
    }

    final WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    final List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    final Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Waits until something is so; the deadline only ends a test that fails anyway. */
    final void until(String what, Predicate<ChromeDriver> isSo) {
        new WebDriverWait(driver, Duration.ofSeconds(10)).withMessage(what).until(ignored -> isSo.test(driver));
    }

    /** Makes the window so wide, in CSS pixels. */
    final void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Lets the system prefer a palette, {@code light} or {@code dark}. */
    final void systemPrefers(String palette) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", palette))));
    }
}
