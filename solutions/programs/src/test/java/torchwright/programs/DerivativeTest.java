package torchwright.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DerivativeTest {
    private static String run(String... args) {
        StringWriter printed = new StringWriter();
        CommandLine derivative =
                Derivative.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        int status = derivative.execute(args);
        assertEquals(0, status, printed.toString());
        return printed.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void itPrintsThePostsGradientAsTorchDoes() {
        String printed = run();
        assertTrue(printed.contains("  w.grad()\n    tensor(40.)\n"), printed);
    }

    @Test
    void itListsTheVisitsInOrder() {
        String printed = run();
        assertTrue(printed.contains("""
                  1. AddBackward0   receives 1.    and leads to MulBackward0
                  2. MulBackward0   receives 1.    and leads to PowBackward0
                  3. PowBackward0   receives 10.   and leads to AccumulateGrad
                  4. AccumulateGrad receives 40.   and adds it to w.grad()
                """), printed);
    }

    @Test
    void itTakesTheDerivativeElsewhere() {
        assertTrue(run("--at", "-1.5").contains("tensor(-30.)"));
    }

    @Test
    void itExplainsItself() {
        assertTrue(run("--help").contains("--plot"));
    }

    @Test
    void itDrawsTheGraphWithItsGradients(@TempDir Path folder) throws IOException {
        run("--plot", folder.toString());
        String svg = Files.readString(folder.resolve("derivative.svg"));
        assertTrue(svg.contains("<svg") && svg.contains("40."), svg);
        assertFalse(Files.exists(folder.resolve("derivative.svg.part")));
    }
}
