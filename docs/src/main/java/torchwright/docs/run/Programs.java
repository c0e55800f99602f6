package torchwright.docs.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import torchwright.docs.code.LookupException;

/** Runs the programs that a reader starts by the id of an execution, each in a JVM and an empty folder of its own. */
public final class Programs {
    private static final long LIMIT_SECONDS = 180;
    private static final Pattern EXECUTION =
            Pattern.compile("(?s)<execution>\\s*<id>([^<]+)</id>.*?<mainClass>([^<]+)</mainClass>");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private final Map<String, String> mainClasses = new TreeMap<>();
    private final String classPath;
    private final Map<List<Call>, Outcome> finished = new HashMap<>();

    /**
     * Knows the programs of a project.
     *
     * @param root      the project's folder
     * @param classPath holds the programs
     */
    public Programs(Path root, String classPath) {
        this.classPath = classPath;
        Path pom = root.resolve("solutions/programs/pom.xml");
        if (Files.exists(pom)) {
            try {
                Matcher execution = EXECUTION.matcher(Files.readString(pom));
                while (execution.find()) {
                    mainClasses.put(execution.group(1), execution.group(2));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Runs a program, or recalls what came of it.
     *
     * @param call   what is run
     * @param before what runs before it in the same folder, or null
     * @return what it printed on its standard output; what is meant to fail, on its standard error too
     * @throws LookupException if there is no such program, or it fails, or does not fail as it is meant to
     */
    public Outcome run(Call call, Call before) {
        List<Call> calls = before == null ? List.of(call) : List.of(before, call);
        Outcome known = finished.get(calls);
        if (known == null) {
            known = runAnew(calls);
            finished.put(calls, known);
        }
        return known;
    }

    /** {@return how many programs have been run} */
    public int count() {
        return finished.size();
    }

    private Outcome runAnew(List<Call> calls) {
        try {
            Path folder = Files.createTempDirectory("program");
            try {
                Files.createDirectory(folder.resolve("work"));
                Outcome last = null;
                for (Call call : calls) {
                    last = runIn(folder, call);
                }
                return last;
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(calls + " was interrupted", e);
        }
    }

    private Outcome runIn(Path folder, Call call) throws IOException, InterruptedException {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command(call))
                .directory(folder.resolve("work").toFile())
                .redirectOutput(out)
                .redirectError(err);
        // In the environment, because a class path may be longer than a command line on Windows.
        builder.environment().put("CLASSPATH", classPath);
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new LookupException("the program " + call + " has not ended after " + LIMIT_SECONDS + " s");
        }
        String printed = Files.readString(out.toPath(), StandardCharsets.UTF_8);
        String complained = Files.readString(err.toPath(), StandardCharsets.UTF_8);
        if ((process.exitValue() != 0) != call.fails()) {
            throw new LookupException("the program " + call + " ended with " + process.exitValue() + ": " + complained);
        }
        String text = call.fails() ? printed + complained : printed;
        return new Outcome(text.replace("\r\n", "\n").stripTrailing(), null, null, false);
    }

    private List<String> command(Call call) {
        String mainClass = mainClasses.get(call.id());
        if (mainClass == null) {
            throw new LookupException("there is no program " + call.id() + "; there are " + mainClasses.keySet());
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dtorchwright.cuda=none",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                mainClass));
        Matcher argument = ARGUMENT.matcher(call.arguments());
        while (argument.find()) {
            command.add(argument.group().replaceAll("^([\"'])(.*)\\1$", "$2"));
        }
        return command;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * A run of a program.
     *
     * @param id        the id of its execution, {@code tour}
     * @param arguments its arguments, divided by spaces; quotes keep together
     * @param fails     whether it is meant to fail
     */
    public record Call(String id, String arguments, boolean fails) {
        @Override
        public String toString() {
            return arguments.isEmpty() ? id : id + " " + arguments;
        }
    }
}
