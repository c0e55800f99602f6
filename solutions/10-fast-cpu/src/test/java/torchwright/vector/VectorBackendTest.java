package torchwright.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which kernels compute, as the JVM was started. */
class VectorBackendTest {
    private static final String MODULE = "--add-modules=jdk.incubator.vector";
    private static final String RESULTS = """
            tensor([[ 5., 14.],
                    [14., 50.]])
            tensor(30.)
            """;

    /** What a program printed. */
    private record Printed(String output, String errors, int status) {}

    @Test
    void withTheModuleTheFastKernelsCompute() throws Exception {
        Printed printed = probe(MODULE);
        assertEquals("fast: true\n" + RESULTS, printed.output());
    }

    @ParameterizedTest(name = "with registers of {0} bytes")
    @ValueSource(ints = {8, 16, 32, 64})
    void registersOfEveryWidthGiveTheSame(int bytes) throws Exception {
        Printed printed = probe(MODULE, "-XX:+IgnoreUnrecognizedVMOptions", "-XX:MaxVectorSize=" + bytes);
        assertEquals("fast: true\n" + RESULTS, printed.output());
    }

    @Test
    void withoutTheModuleTheReferenceKernelsComputeAndOneMessageSaysSo() throws Exception {
        Printed printed = probe();
        assertEquals("fast: false\n" + RESULTS, printed.output());
        assertEquals("""
                torchwright: the JVM runs without its module jdk.incubator.vector, so the reference kernels compute, \
                correctly and slowly.
                For the fast ones start java with --add-modules jdk.incubator.vector; to silence this message, with \
                -Dtorchwright.cpu=reference.
                """, printed.errors());
    }

    @Test
    void theReferenceKernelsCanBeAskedForWithoutAWord() throws Exception {
        Printed printed = probe("-Dtorchwright.cpu=reference");
        assertEquals("fast: false\n" + RESULTS, printed.output());
        assertEquals("", printed.errors());
    }

    @Test
    void theyComputeAlsoWhereTheModuleIsLoaded() throws Exception {
        assertEquals(
                "fast: false\n" + RESULTS,
                probe(MODULE, "-Dtorchwright.cpu=reference").output());
    }

    @Test
    void aChoiceThatDoesNotExistIsRefused() throws Exception {
        Printed printed = probe("-Dtorchwright.cpu=fast");
        assertTrue(
                printed.errors()
                        .contains(
                                "-Dtorchwright.cpu=fast: expected \"vector\" for the fast kernels or \"reference\" for"
                                        + " the exact ones"),
                printed.errors());
        assertEquals(1, printed.status());
    }

    private static Printed probe(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(VectorProbe.class.getName());
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        // Both are short: neither pipe fills while the other is read.
        String output = text(process.getInputStream());
        String errors = text(process.getErrorStream());
        return new Printed(output, errors, process.waitFor());
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
