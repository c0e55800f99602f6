package torchwright.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torchwright.benchmarks.SquareProducts;
import torchwright.benchmarks.result.Results;
import torchwright.benchmarks.work.MatrixProduct;

class SessionTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void aPeerThatIsMissingIsLeftOutWithTheReason() throws IOException {
        Pace forked = new Pace(1, 1, 0, 0, 1, 10);
        Results results = session(forked, "abacus").run();
        assertEquals(List.of(), results.samples());
        assertEquals(1, results.leftOut().size());
        String reason = results.leftOut().get(0);
        assertTrue(reason.startsWith("abacus: "), reason);
        assertTrue(reason.length() > "abacus: ".length(), reason);
        assertTrue(out.toString().contains("left out: abacus: "), out::toString);
    }

    @Test
    void whatQuestionsShareIsMeasuredOnceAndBesideItsPeers() {
        Cell ours = cell(2, "torchwright", true);
        Cell theirs = cell(2, "loops", false);
        Cell other = cell(3, "torchwright", true);
        List<Cell> cells = Session.neighbours(List.of(ours, other, theirs, cell(2, "torchwright", false)));
        assertEquals(List.of(ours, theirs, other), cells);
    }

    private static Cell cell(int n, String peer, boolean everyRound) {
        return new Cell(SquareProducts.class, MatrixProduct.square(n), peer, 1, everyRound);
    }

    private Session session(Pace pace, String peer) {
        return new Session(List.of(cell(2, peer, true)), pace, folder, new Progress(new PrintWriter(out, true)));
    }
}
