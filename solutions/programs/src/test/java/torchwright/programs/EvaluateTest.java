package torchwright.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import torchwright.io.SafeTensors;

class EvaluateTest {
    private static String run(int status, String... args) {
        StringWriter printed = new StringWriter();
        CommandLine evaluate =
                Evaluate.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        assertEquals(status, evaluate.execute(args), printed.toString());
        return printed.toString();
    }

    /** {@return the three numbers of every line of that measure, in order} */
    private static List<double[]> numbers(String printed, String measure) {
        return printed.lines()
                .filter(line -> line.startsWith("  " + measure))
                .map(line -> line.substring(measure.length() + 2).trim().split(" +"))
                .map(words -> new double[] {
                    Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2])
                })
                .toList();
    }

    @Test
    void dropoutMakesTheGapSmaller() {
        String printed = run(0, "--epochs", "150");
        assertTrue(printed.contains("60 points to learn from, 400 to test with."), printed);
        List<double[]> losses = numbers(printed, "loss ");
        assertEquals(2, losses.size(), printed);
        for (double[] row : losses) {
            assertEquals(row[1] - row[0], row[2], 0.0015, printed);
        }
        assertTrue(losses.get(1)[2] < 0.8 * losses.get(0)[2], printed);
        assertTrue(losses.get(1)[1] < losses.get(0)[1], printed);
    }

    @Test
    void whatWasSavedPredictsTheSame(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("spiral.safetensors");
        String printed = run(0, "--epochs", "2", "--save", file.toString());
        assertTrue(printed.contains("<All keys matched successfully>"), printed);
        assertTrue(printed.contains("Both predict the same, to the last bit."), printed);
        assertEquals(
                Set.of("0.weight", "0.bias", "3.weight", "3.bias", "6.weight", "6.bias"),
                SafeTensors.load(file).keySet());
    }

    @Test
    void itDrawsLossesConfusionAndRegions(@TempDir Path folder) throws IOException {
        run(0, "--epochs", "25", "--plot", folder.toString());
        for (String name : List.of("losses", "confusion", "regions-without-dropout", "regions-with-dropout")) {
            assertTrue(Files.readString(folder.resolve(name + ".svg")).contains("<svg"), name);
            assertTrue(Files.size(folder.resolve(name + ".png")) > 1_000, name);
        }
    }

    @Test
    void impossibleOptionsAreRefused() {
        assertTrue(run(2, "--epochs", "0").contains("--epochs: expected at least 1, but got 0"));
        assertTrue(run(2, "--dropout", "1.5").contains("--dropout: expected a probability from 0 to 1, but got 1.5"));
    }
}
