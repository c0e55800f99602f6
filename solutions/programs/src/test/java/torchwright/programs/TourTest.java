package torchwright.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TourTest {
    private static String run(String... args) {
        StringWriter printed = new StringWriter();
        CommandLine tour = Tour.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        int status = tour.execute(args);
        assertEquals(0, status, printed.toString());
        return printed.toString();
    }

    @Test
    void itPrintsWhatTorchPrintsForSeed42() {
        String printed = run();
        assertTrue(printed.contains("tensor([[ 0.3367,  0.1288,  0.2345],"), printed);
        assertTrue(printed.contains("The size of tensor a (3) must match the size of tensor b (2)"), printed);
    }

    @Test
    void itExplainsItself() {
        assertTrue(run("--help").contains("--seed"));
    }

    @Test
    void itDrawsAHistogram(@TempDir Path folder) throws IOException {
        run("--plot", folder.toString());
        assertTrue(Files.readString(folder.resolve("normal.svg")).contains("<svg"));
        assertTrue(Files.size(folder.resolve("normal.png")) > 1_000);
    }
}
