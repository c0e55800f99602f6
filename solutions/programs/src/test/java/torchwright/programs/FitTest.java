package torchwright.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import torchwright.tensor.Tensor;

class FitTest {
    private static String run(String... args) {
        StringWriter printed = new StringWriter();
        CommandLine fit = Fit.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        assertEquals(0, fit.execute(args), printed.toString());
        return printed.toString();
    }

    @Test
    void everyStepComesNearerToTheBestLine() {
        Tensor x = Tensor.of(new float[][] {{0}, {1}, {2}, {3}, {5}});
        Tensor y = Tensor.of(new float[][] {{1}, {2}, {6}, {7}, {11}});
        FitComparison comparison = new FitComparison(x, y);
        comparison.descend(50, 0.02);
        List<FitComparison.Step> steps = comparison.steps();
        assertEquals(51, steps.size());
        for (int i = 1; i < steps.size(); i++) {
            assertTrue(steps.get(i).gap() < steps.get(i - 1).gap(), "step " + i);
        }
    }

    @Test
    void theLossIsTheBestLossAndTheGap() {
        Tensor x = Tensor.of(new float[][] {{0}, {1}, {2}, {3}, {5}});
        Tensor y = Tensor.of(new float[][] {{1}, {2}, {6}, {7}, {11}});
        FitComparison comparison = new FitComparison(x, y);
        comparison.descend(3, 0.02);
        for (FitComparison.Step step : comparison.steps()) {
            assertEquals(comparison.best().loss() + step.gap(), step.loss(), 1e-9);
        }
    }

    @Test
    void itPrintsBothLines() {
        String printed = run("--epochs", "20");
        assertTrue(printed.contains("40 points near y = 2x + 1"), printed);
        assertTrue(printed.contains("equation"), printed);
    }

    @Test
    void aLearningRateThatIsTooLargeIsNamed() {
        assertTrue(run("--lr", "0.1").contains("try a smaller --lr"));
    }

    @Test
    void onePointIsRefused() {
        StringWriter errors = new StringWriter();
        assertNotEquals(0, Fit.commandLine().setErr(new PrintWriter(errors)).execute("--points", "1"));
        assertTrue(errors.toString().contains("--points must be 2 or more"), errors.toString());
    }

    @Test
    void itDrawsTheLinesAndTheGap(@TempDir Path folder) throws IOException {
        run("--epochs", "30", "--plot", folder.toString());
        for (String name : List.of("fit-lines", "fit-gap")) {
            assertTrue(Files.readString(folder.resolve(name + ".svg")).contains("<svg"));
            assertTrue(Files.size(folder.resolve(name + ".png")) > 1_000);
        }
    }
}
