package torchwright.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void helpNamesTheOptions() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("--quick"), out::toString);
    }

    @Test
    void noForksAreRefused() {
        assertEquals(CommandLine.ExitCode.USAGE, run("--forks=0"));
        assertTrue(out.toString().startsWith("--forks must be 1 or more, but is 0"), out::toString);
    }

    @Test
    void aPatternThatMatchesNothingIsRefusedBeforeAnythingIsMeasured() {
        assertEquals(CommandLine.ExitCode.USAGE, run("--only=abacus", "--out=" + folder));
        assertTrue(out.toString().startsWith("nothing is left to measure"), out::toString);
    }

    @Test
    void quickAndSmokeExcludeEachOther() {
        assertEquals(CommandLine.ExitCode.USAGE, run("--quick", "--smoke"));
    }

    private int run(String... options) {
        CommandLine line = Report.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        return line.execute(options);
    }
}
