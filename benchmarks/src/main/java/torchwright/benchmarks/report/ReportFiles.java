package torchwright.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;
import torchwright.benchmarks.peer.PeerNames;
import torchwright.benchmarks.peer.RungPeer;
import torchwright.benchmarks.result.Machine;
import torchwright.benchmarks.result.Results;
import torchwright.benchmarks.result.ResultsFile;
import torchwright.benchmarks.result.Samples;
import torchwright.benchmarks.verdict.Targets;

/** The report's files: {@code results.json}, {@code table.adoc} for the site, and the charts. */
final class ReportFiles {
    private ReportFiles() {}

    /**
     * Writes all files.
     *
     * @param results what was measured
     * @param folder  where to; made if it is missing
     * @throws IOException if it cannot be written
     */
    static void write(Results results, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("results.json"), ResultsFile.text(results));
        write(folder.resolve("table.adoc"), asciiDoc(results));
        for (Map.Entry<String, String> chart : ReportCharts.of(results).entrySet()) {
            write(folder.resolve(chart.getKey() + ".svg"), chart.getValue());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** {@return the report for the site} */
    static String asciiDoc(Results results) {
        Samples samples = new Samples(results.samples());
        return "// Written by torchwright.benchmarks.report.Report. Measure again instead of editing.\n"
                + "// tag::machine[]\n" + machine(results) + "\n// end::machine[]\n\n"
                + "// tag::targets[]\n"
                + Tables.targets(Targets.ratios(), samples).asciiDoc() + "// end::targets[]\n\n"
                + "// tag::ceilings[]\n"
                + Tables.ceilings(Targets.ceilings(), samples).asciiDoc() + "// end::ceilings[]\n\n"
                + "// tag::ratios[]\n" + Tables.ratios(samples).asciiDoc() + "// end::ratios[]\n\n"
                + "// tag::left-out[]\n" + leftOut(results, "* ") + "// end::left-out[]\n";
    }

    /** {@return the report for a console} */
    static String text(Results results) {
        Samples samples = new Samples(results.samples());
        return machine(results) + "\n\nHow many times faster than a peer, against what it is to be at least:\n\n"
                + Tables.targets(Targets.ratios(), samples).text() + "\n"
                + Tables.ceilings(Targets.ceilings(), samples).text() + "\nEvery ratio:\n\n"
                + Tables.ratios(samples).text() + (results.leftOut().isEmpty() ? "" : "\nLeft out:\n")
                + leftOut(results, "  ");
    }

    private static String machine(Results results) {
        Machine machine = results.machine();
        String peers = results.peers().entrySet().stream()
                .filter(peer -> !peer.getValue().equals(PeerNames.NO_VERSION) && !RungPeer.isRung(peer.getKey()))
                .map(peer -> PeerNames.inWords(peer.getKey()) + ": " + peer.getValue())
                .collect(Collectors.joining("; "));
        return machine.processor() + ", " + machine.cores() + " cores, " + machine.system() + "; JDK " + machine.jdk()
                + "; commit " + machine.commit() + "; " + machine.date() + "."
                + (peers.isEmpty() ? "" : "\n" + peers + ".");
    }

    private static String leftOut(Results results, String bullet) {
        return results.leftOut().stream().map(words -> bullet + words + "\n").collect(Collectors.joining());
    }
}
