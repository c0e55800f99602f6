package torchwright.benchmarks.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where and when something was measured.
 *
 * @param processor its processor
 * @param cores     how many cores the JVM sees
 * @param system    the operating system and the architecture
 * @param jdk       the Java that ran it
 * @param commit    the commit of this repository, with {@code +} if files were changed since
 * @param date      the day, in UTC
 */
public record Machine(String processor, int cores, String system, String jdk, String commit, String date) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** {@return this machine, today} */
    public static Machine here() {
        String changed = output("git", "status", "--porcelain", "--untracked-files=no");
        String commit = output("git", "rev-parse", "--short=10", "HEAD");
        return new Machine(
                readProcessor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " "
                        + System.getProperty("os.version").replaceAll("[^0-9.].*", "") + ", "
                        + System.getProperty("os.arch"),
                System.getProperty("java.version") + ", " + System.getProperty("java.vm.name"),
                commit.isEmpty() ? "unknown" : commit + (changed.isEmpty() ? "" : "+"),
                LocalDate.now(ZoneOffset.UTC).toString());
    }

    /** {@return a name for a folder: the day and the processor} */
    public String folder() {
        String name =
                processor.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return date + "-" + name + "-" + cores + "-cores";
    }

    private static String readProcessor() {
        if (Files.isReadable(PROCESSORS)) {
            try (Stream<String> lines = Files.lines(PROCESSORS)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            } catch (IOException unreadable) {
                return System.getProperty("os.arch");
            }
        }
        String name = output("sysctl", "-n", "machdep.cpu.brand_string");
        return name.isEmpty() ? System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "unknown") : name;
    }

    /** What a program says, or nothing where there is no such program. */
    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? said.strip() : "";
        } catch (IOException missing) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
