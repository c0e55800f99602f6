package torchwright.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A small chapter in a folder of its own, with two exercises, whose tests are whatever class is asked for.
 *
 * @param root the folder of the checkout
 */
record SampleChapter(Path root) {
    /** Writes the chapter's files. */
    static SampleChapter in(Path root) {
        SampleChapter chapter = new SampleChapter(root);
        chapter.write(
                "exercises/0.1.adoc", text("0.1", "A strided index", "Find where an element lies.\n\nMore words."));
        chapter.write("exercises/0.2.adoc", text("0.2", "Transpose as strides", "Swap two strides; copy nothing."));
        chapter.writeCode("throw new Todo(\"0.1\");", "return new Layout();");
        chapter.write("src/test/java/sample/LayoutTest.java", """
                package sample;

                class LayoutTest {
                    void aStepMovesOneStride() {
                        assertEquals(5, layout.index(1, 0));
                    }
                }
                """);
        return chapter;
    }

    /** Writes the code of the two exercises, each a line. */
    void writeCode(String first, String second) {
        write("src/main/java/sample/Layout.java", """
                package sample;

                class Layout {
                    int index(int... at) {
                        // Exercise 0.1: Find where an element lies.
                        %s
                    }

                    Layout transposed() {
                        // Exercise 0.2: Swap two strides; copy nothing.
                        %s
                    }
                }
                """.formatted(first, second));
    }

    private static String text(String number, String title, String task) {
        return "= " + number + " " + title + "\n:page: 00-tensor.html#ex-" + number + "\n\n" + task
                + "\n\n== Hint 1\nLook.\n\n== Hint 2\nThink.\n\n== Hint 3\nWrite `a + b`.\n";
    }

    void write(String file, String text) {
        try {
            Path path = root.resolve("chapters/00-tensor").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Chapter chapter() {
        return new Chapter(root, root.resolve("chapters/00-tensor"));
    }

    /** A failure as it comes from the chapter's code: the frames are those of its files above. */
    static <T extends Throwable> T at(T failure, StackTraceElement... frames) {
        failure.setStackTrace(frames);
        return failure;
    }

    static StackTraceElement code(int line) {
        return new StackTraceElement("sample.Layout", "index", "Layout.java", line);
    }

    static StackTraceElement test(int line) {
        return new StackTraceElement("sample.LayoutTest", "aStepMovesOneStride", "LayoutTest.java", line);
    }

    /** Runs a class as a reader would and returns what is printed. */
    String run(Class<?> tests, Map<String, String> properties, TestExecutionListener... more) {
        return run(tests, properties, true, more);
    }

    private String run(
            Class<?> tests, Map<String, String> properties, boolean isReader, TestExecutionListener... more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(tests))
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter("junit.jupiter.testmethod.order.default", SourceOrder.class.getName())
                .configurationParameter("torchwright.console", "UTF-8")
                .configurationParameters(properties);
        if (isReader) {
            request.configurationParameter("torchwright.root", root.toString())
                    .configurationParameter(
                            "torchwright.chapter", chapter().folder().toString());
        }
        List<TestExecutionListener> listeners = new ArrayList<>(List.of(more));
        listeners.addAll(List.of(new ProgressReport(out), new ReferenceReport(out)));
        launch(request, listeners.toArray(TestExecutionListener[]::new));
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** Runs a class as the reference build does and returns what is printed. */
    String runAsReference(Class<?> tests, Map<String, String> properties) {
        return run(tests, properties, false);
    }

    /** Runs tests with these listeners and no other: those of the build around this test would report them, too. */
    static void launch(LauncherDiscoveryRequestBuilder request, TestExecutionListener... listeners) {
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(alone).execute(request.build(), listeners);
    }
}
