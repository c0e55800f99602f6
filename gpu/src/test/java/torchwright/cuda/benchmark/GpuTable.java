package torchwright.cuda.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.Device;

/**
 * Puts what a run of the GPU pack found into one table, {@code table.adoc} and {@code table.json}: the device, the
 * tests, the parity suite, and the speeds beside those of PyTorch and cuBLAS where these are installed.
 */
public final class GpuTable {
    private static final String UNVERIFIED = "NOT VERIFIED ON A GPU";

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String[]> ours = new ArrayList<>();
    private final Map<String, Double> torch;
    private final Map<String, Double> cublas;
    private final boolean verified;

    private GpuTable(Path folder, String date, String driver) throws IOException {
        CudaContext context = CudaContext.of(Device.cuda());
        verified = context.driver().kind().equals("cuda");
        facts.put("verified", verified ? "on a GPU" : UNVERIFIED);
        facts.put("date", date);
        facts.put("device", context.properties().name());
        facts.put("driver", verified ? driver : "none");
        facts.put("java", System.getProperty("java.runtime.version"));
        for (String part : List.of("tests", "parity")) {
            facts.put(part, summary(folder.resolve(part + ".txt")));
        }
        lines(folder.resolve("parity.txt")).stream()
                .filter(line -> line.startsWith("Parity: "))
                .forEach(line -> facts.put("compared", line.substring("Parity: ".length())));
        for (String line : lines(folder.resolve("ours.tsv"))) {
            ours.add(line.split("\t"));
        }
        torch = speeds(folder.resolve("torch.tsv"));
        cublas = speeds(folder.resolve("cublas.tsv"));
    }

    /**
     * Writes the table.
     *
     * @param arguments the folder with what the run found, the date, and the driver's version
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        GpuTable table = new GpuTable(folder, arguments[1], arguments[2]);
        GpuBenchmarks.write(folder.resolve("table.adoc"), table.asciidoc());
        GpuBenchmarks.write(folder.resolve("table.json"), table.json());
        table.asciidoc().forEach(System.out::println);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static Map<String, Double> speeds(Path file) throws IOException {
        Map<String, Double> speeds = new LinkedHashMap<>();
        for (String line : lines(file)) {
            String[] cells = line.split("\t");
            speeds.put(cells[0], Double.parseDouble(cells[1]));
        }
        return speeds;
    }

    /** {@return what JUnit's console says at its end: how many tests succeeded, failed, were left out} */
    private static String summary(Path file) throws IOException {
        Map<String, String> counts = new LinkedHashMap<>();
        try (Stream<String> lines = lines(file).stream()) {
            lines.map(line -> line.replaceAll("[\\[\\]]", "").strip().split(" +"))
                    .filter(words -> words.length == 3 && words[1].equals("tests"))
                    .forEach(words -> counts.put(words[2], words[0]));
        }
        return counts.isEmpty()
                ? "did not run"
                : String.format(
                        "%s of %s successful, %s failed, %s aborted, %s skipped",
                        counts.get("successful"),
                        counts.get("found"),
                        counts.get("failed"),
                        counts.get("aborted"),
                        counts.get("skipped"));
    }

    private List<String> asciidoc() {
        List<String> lines = new ArrayList<>();
        lines.add("// Written by gpu/pack's run.sh.");
        if (!verified) {
            lines.add("*" + UNVERIFIED
                    + ".* The emulator ran everything once, at small sizes; its speeds are no device's.");
            lines.add("");
        }
        lines.add("[horizontal]");
        facts.forEach((name, value) -> lines.add(name + ":: " + value));
        lines.add("");
        lines.add("[%autowidth,cols=\"<,>,>,>,>,>\"]");
        lines.add("|===");
        lines.add("|work |ours |PyTorch |of PyTorch |cuBLAS |of cuBLAS");
        lines.add("");
        for (String[] work : ours) {
            double speed = Double.parseDouble(work[3]);
            lines.add("|" + work[1] + ", " + work[2]
                    + " |" + number(speed)
                    + " |" + number(torch.get(work[0]))
                    + " |" + share(speed, torch.get(work[0]))
                    + " |" + number(cublas.get(work[0]))
                    + " |" + share(speed, cublas.get(work[0])));
        }
        lines.add("|===");
        return lines;
    }

    private static String number(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, value < 100 ? "%.3g" : "%.0f", value);
    }

    private static String share(double speed, Double peer) {
        return peer == null ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * speed / peer);
    }

    private List<String> json() {
        List<String> lines = new ArrayList<>(List.of("{"));
        facts.forEach((name, value) -> lines.add("  " + quoted(name) + ": " + quoted(value) + ","));
        lines.add("  \"works\": [");
        for (int i = 0; i < ours.size(); i++) {
            String[] work = ours.get(i);
            lines.add(String.format(
                    Locale.ROOT,
                    "    {\"id\": %s, \"title\": %s, \"unit\": %s, \"ours\": %s, \"torch\": %s, \"cublas\": %s}%s",
                    quoted(work[0]),
                    quoted(work[1]),
                    quoted(work[2]),
                    work[3],
                    torch.get(work[0]),
                    cublas.get(work[0]),
                    i + 1 < ours.size() ? "," : ""));
        }
        lines.addAll(List.of("  ]", "}"));
        return lines;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
