package torchwright.tool;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torchwright.kit.ExerciseNumber;

/** A checkout of one chapter, in the state in which a reader has it, in a temporary folder. */
final class ReaderFolder implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 180;
    /** A line that says in which line of code something happened: where exactly a stack ends differs from run to run. */
    private static final Pattern STACKS_END = Pattern.compile("(?m)^ .*\\w\\.java:\\d+.*\\n");
    /** The size of the stack of a reader's JVM on most machines: how deep a recursion gets must not depend on this one. */
    private static final String STACK = "-Xss1m";

    private final Path root;
    private final Path chapter;

    private ReaderFolder(Path root, Path chapter) {
        this.root = root;
        this.chapter = chapter;
    }

    /**
     * Writes a chapter.
     *
     * @param solved  the chapter
     * @param bodies  what stands in place of the solution in some exercises
     * @param classes the engine and the tests, compiled from these sources
     */
    static ReaderFolder of(SolvedChapter solved, SortedMap<ExerciseNumber, String> bodies, ClassFiles classes)
            throws IOException {
        // The report shows no link that the temporary folder's own name may hold.
        Path root = Files.createTempDirectory("reader").toRealPath();
        Path chapter = root.resolve("chapters").resolve(solved.chapter().name());
        for (SolutionFile file : solved.files()) {
            write(chapter.resolve("src/main/java").resolve(file.path()), StubWriter.write(file, bodies));
        }
        copy(solved.chapter().tests(), chapter.resolve("src/test/java"));
        copy(solved.chapter().reader().resolve("exercises"), chapter.resolve("exercises"));
        for (Map.Entry<String, byte[]> file : classes.byPath().entrySet()) {
            Path target = root.resolve("classes").resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        return new ReaderFolder(root, chapter);
    }

    /**
     * Runs the tests in a JVM of their own, as Maven does for a reader.
     *
     * @param exercise the only exercise whose tests are run, if one is asked for
     * @param modules  JDK modules that must be asked for
     * @return the kit's report
     */
    String test(Optional<ExerciseNumber> exercise, List<String> modules) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        modules.forEach(module -> command.addAll(List.of("--add-modules", module)));
        command.addAll(
                List.of("-ea", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", STACK, "-Xmx512m"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Djava.awt.headless=true"));
        command.addAll(List.of("-Duser.language=en", "-Duser.country=US", "-Dtorchwright.console=UTF-8"));
        command.addAll(List.of("-Dtorchwright.root=" + root, "-Dtorchwright.chapter=" + chapter));
        exercise.ifPresent(number -> command.add("-Dexercise=" + number));
        command.add(ReaderTests.class.getName());
        command.add(root.resolve("classes").toString());
        File out = root.resolve("report.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectOutput(out)
                .redirectError(Redirect.DISCARD);
        // In the environment, because a class path may be longer than a command line on Windows.
        builder.environment().put("CLASSPATH", root.resolve("classes") + File.pathSeparator + Libraries.ofReaders());
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the tests did not end in " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        return clean(Files.readString(out.toPath(), StandardCharsets.UTF_8));
    }

    /** {@return a report without colours, this machine's folders, and blanks that nobody sees} */
    private String clean(String report) throws IOException {
        String text = report.replace("\r\n", "\n")
                .replaceAll("\u001b\\[[0-9;]*m", "")
                .replace(root + File.separator, "")
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .replaceAll("^\\n+", "")
                .stripTrailing();
        if (text.isEmpty()) {
            throw new IOException("the tests ended without a report");
        }
        return text.contains("StackOverflowError") ? STACKS_END.matcher(text).replaceAll("") : text;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, byte[]> file : SourceTree.contents(from).entrySet()) {
            Path target = to.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
