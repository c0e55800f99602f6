package torchwright.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import torchwright.tensor.Tensor;

class XorTest {
    private static String run(String... args) {
        StringWriter printed = new StringWriter();
        CommandLine xor = Xor.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        assertEquals(0, xor.execute(args), printed.toString());
        return printed.toString();
    }

    @Test
    void theModelIsRightOnAllFourRows() {
        Tensor x = Tensor.of(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
        assertEqual(Xor.model().call(x).detach(), Tensor.of(new float[][] {{0}, {1}, {1}, {0}}));
    }

    @Test
    void itPrintsTheModelAndItsTruthTable() {
        String printed = run();
        assertTrue(printed.contains("(0): Linear(in_features=2, out_features=2, bias=True)"), printed);
        assertTrue(printed.contains(" 1  1         2         1       0"), printed);
    }

    @Test
    void itDrawsItsDecisionBoundary(@TempDir Path folder) throws IOException {
        run("--plot", folder.toString());
        assertTrue(Files.readString(folder.resolve("xor.svg")).contains("<svg"));
        assertTrue(Files.size(folder.resolve("xor.png")) > 1_000);
    }
}
