package torchwright.docs.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The Chromium or Chrome of this machine, without a window.
 *
 * <p>Nothing is downloaded: the browser and its driver are found on the path, or where the environment's CHROME and
 * CHROMEDRIVER say. Where they are missing, tests are skipped and say so, unless BROWSER_TESTS is {@code required}.
 */
final class Chromium {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver", "chromedriver.exe");
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/lib/chromium",
            "/usr/lib/chromium-browser",
            "/snap/bin",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application");
    private static final String MISSING =
            "no browser to test the site in: install chromium and chromium-driver, or set "
                    + "CHROME and CHROMEDRIVER to the two programs";

    /** It warns of every browser that is newer than the library; only the old protocol is used here. */
    private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools");

    private Chromium() {}

    /** {@return a running browser, to be ended by {@code quit()}; skips the test where none is installed} */
    static ChromeDriver start() {
        Optional<Path> browser = found("CHROME", BROWSERS);
        Optional<Path> driver = found("CHROMEDRIVER", DRIVERS);
        if (browser.isEmpty() || driver.isEmpty()) {
            if (Objects.equals(System.getenv("BROWSER_TESTS"), "required")) {
                throw new IllegalStateException(MISSING);
            }
            Assumptions.abort(MISSING);
        }
        PROTOCOL.setLevel(Level.OFF);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options(browser.orElseThrow()));
    }

    private static ChromeOptions options(Path browser) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless=new",
                // A container has no sandbox to offer and no graphics card.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                // The browser asks nobody for anything on its own account.
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--no-default-browser-check",
                "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static Optional<Path> found(String variable, List<String> names) {
        String set = System.getenv(variable);
        if (set != null) {
            return Optional.of(Path.of(set)).filter(Files::isExecutable);
        }
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        // The folder of the driver on GitHub's runners.
        String runners = Objects.requireNonNullElse(System.getenv("CHROMEWEBDRIVER"), "");
        List<Path> folders = Stream.of(
                        Arrays.stream(path.split(File.pathSeparator)), Stream.of(runners), USUAL_PLACES.stream())
                .flatMap(places -> places)
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .toList();
        Map<String, Path> programs = new LinkedHashMap<>();
        for (Path folder : folders) {
            for (String name : names) {
                // One of the usual places is a program itself.
                Path program =
                        Files.isDirectory(folder) || variable.equals("CHROMEDRIVER") ? folder.resolve(name) : folder;
                if (Files.isRegularFile(program) && Files.isExecutable(program)) {
                    programs.putIfAbsent(name, program);
                }
            }
        }
        return names.stream().map(programs::get).filter(Objects::nonNull).findFirst();
    }
}
