package torchwright.benchmarks.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {
    private static final Results RESULTS = new Results(
            new Machine("A \"fast\" one", 2, "Linux 6.1, amd64", "17.0.1, Server VM", "0123456789+", "2026-01-31"),
            Map.of("djl", "PyTorch 2.7.1"),
            List.of("ND4J: no \"library\"", "C: none"),
            List.of(
                    new Sample(new Entry("sgemm NN 2x3x4", "djl", 2), 0, 1.25, Double.NaN),
                    new Sample(new Entry("overhead add", "torchwright", 1), 2, 123456, 88)));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertEquals(RESULTS, read(ResultsFile.text(RESULTS)));
    }

    @Test
    void aSampleIsOneLine() {
        assertTrue(
                ResultsFile.text(RESULTS)
                        .contains("\n{\"work\":\"sgemm NN 2x3x4\",\"peer\":\"djl\",\"threads\":2,\"round\":0,"
                                + "\"nanos\":1.25},\n"),
                ResultsFile.text(RESULTS));
    }

    @Test
    void sixDigitsAreKept() throws IOException {
        Entry entry = new Entry("overhead add", "torchwright", 1);
        Results precise = new Results(
                RESULTS.machine(), Map.of(), List.of(), List.of(new Sample(entry, 0, 12.345678901, Double.NaN)));
        assertEquals(12.3457, read(ResultsFile.text(precise)).samples().get(0).nanos());
    }

    @Test
    void anotherFileIsRefusedByName() {
        for (String text : List.of("", "[]", "{}", "{\"machine\": {}, \"peers\": {}, \"leftOut\": []}")) {
            IOException refused = assertThrows(IOException.class, () -> read(text), text);
            assertTrue(refused.getMessage().contains("results.json holds no results"), refused.getMessage());
        }
    }

    private Results read(String text) throws IOException {
        return ResultsFile.read(Files.writeString(folder.resolve("results.json"), text));
    }
}
