package torchwright.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import torchwright.benchmarks.peer.PeerNames;
import torchwright.benchmarks.result.Entry;
import torchwright.benchmarks.result.Machine;
import torchwright.benchmarks.result.Results;
import torchwright.benchmarks.result.ResultsFile;
import torchwright.benchmarks.result.Sample;
import torchwright.benchmarks.work.Work;

class ReportFilesTest {
    private static final Machine MACHINE = new Machine("A machine", 2, "Linux", "17", "0123456789", "2026-01-31");

    @TempDir
    private Path folder;

    @Test
    void afterAFullMeasurementEveryChartIsThere() throws IOException {
        ReportFiles.write(full(), folder);
        assertEquals(
                Set.of(
                        "results.json",
                        "table.adoc",
                        "sgemm.svg",
                        "sgemm-two-threads.svg",
                        "bandwidth.svg",
                        "growth.svg",
                        "ladder.svg",
                        "roofline.svg"),
                files());
        assertEquals(full(), ResultsFile.read(folder.resolve("results.json")));
    }

    @Test
    void everyChartIsXmlWhoseColoursAreThePages() throws IOException, SAXException, ParserConfigurationException {
        for (Map.Entry<String, String> chart : ReportCharts.of(full()).entrySet()) {
            String svg = chart.getValue();
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            assertFalse(svg.contains("NaN"), chart.getKey());
            assertTrue(svg.contains("var(--accent,light-dark("), chart.getKey());
        }
    }

    @Test
    void withoutPeersTheReportSaysSo() throws IOException {
        Sample alone = new Sample(new Entry("overhead add", PeerNames.TORCHWRIGHT, 1), 0, 50, 100);
        Results results = new Results(
                MACHINE, Map.of("torchwright", PeerNames.NO_VERSION), List.of("PyTorch (DJL): none"), List.of(alone));
        ReportFiles.write(results, folder);
        assertEquals(Set.of("results.json", "table.adoc"), files());
        String text = ReportFiles.text(results);
        assertTrue(text.contains("\nLeft out:\n  PyTorch (DJL): none\n"), text);
        assertTrue(text.contains("not measured"), text);
        assertFalse(text.contains("1 of"), text);
    }

    @Test
    void theTableForTheSiteHasAPartForEachInclude() {
        String adoc = ReportFiles.asciiDoc(full());
        for (String part : List.of("machine", "targets", "ceilings", "ratios", "left-out")) {
            assertTrue(adoc.contains("// tag::" + part + "[]\n"), part);
            assertTrue(adoc.contains("// end::" + part + "[]\n"), part);
        }
        assertTrue(
                adoc.contains("|sgemm, square, n = 256 to 2048\n|PyTorch (DJL)\n|1.80x\n|2.00x\n|2.00x\n|yes\n"), adoc);
    }

    /** All that the full plan asks for, each peer twice as slow as the engine. */
    private static Results full() {
        List<Sample> samples = new ArrayList<>();
        Plan.full().stream()
                .flatMap(Question::cells)
                .map(Cell::entry)
                .distinct()
                .forEach(entry -> {
                    Work work = Work.parse(entry.work());
                    double nanos = 100 + Math.max(work.flops(), work.bytes()) / 50 / entry.threads();
                    boolean ours = entry.peer().equals(PeerNames.TORCHWRIGHT);
                    samples.add(new Sample(entry, 0, Math.round(ours ? nanos : 2 * nanos), Double.NaN));
                });
        // As the file keeps them: to six digits.
        return new Results(
                MACHINE,
                Map.of("djl", "PyTorch 2.7.1"),
                List.of(),
                samples.stream()
                        .map(sample -> new Sample(
                                sample.entry(),
                                0,
                                Double.parseDouble(String.format(Locale.ROOT, "%.5e", sample.nanos())),
                                Double.NaN))
                        .toList());
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
