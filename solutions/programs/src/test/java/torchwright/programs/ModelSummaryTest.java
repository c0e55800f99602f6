package torchwright.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ModelSummaryTest {
    private static String run(String... args) {
        StringWriter printed = new StringWriter();
        CommandLine summary =
                ModelSummary.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        assertEquals(0, summary.execute(args), printed.toString());
        return printed.toString();
    }

    @Test
    void itShowsTheModelItsParametersAndItsTable() {
        String printed = run();
        assertTrue(printed.contains("(0-2): 3 x Block("), printed);
        assertTrue(printed.contains("blocks.0.affine.weight  [7, 7]  frozen"), printed);
        assertTrue(printed.contains("Total") && printed.contains("184        128"), printed);
    }

    @Test
    void aWrongInputIsToldByTheLayersName() {
        String printed = run("--blocks", "1");
        assertTrue(printed.contains("in layer blocks.0.affine of Classifier: Affine(in=7, out=7)"), printed);
    }
}
