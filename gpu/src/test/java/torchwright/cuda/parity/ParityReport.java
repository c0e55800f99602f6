package torchwright.cuda.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Counts what was compared, and says on which device: for {@code target/parity.txt} and the console. */
final class ParityReport {
    private static final Path FILE = Path.of("target", "parity.txt");

    private final String platform;
    private final String deviceName;
    private int comparisons;
    private int ops;
    private int differences;

    /**
     * An empty report.
     *
     * @param platform   {@code cuda}, {@code emulator} or another
     * @param deviceName the name of the device
     */
    ParityReport(String platform, String deviceName) {
        this.platform = platform;
        this.deviceName = deviceName;
    }

    /**
     * Counts an op.
     *
     * @param compared how many tensors and refusals were compared
     * @param differed how many of them differed
     */
    void add(int compared, int differed) {
        ops++;
        comparisons += compared;
        differences += differed;
    }

    /** {@return one line, such as {@code Parity: 4,321 comparisons of 97 ops on emulator; NOT VERIFIED ON A GPU}} */
    String text() {
        return String.format(
                Locale.ROOT,
                "Parity: %,d comparisons of %d ops on %s%s; %s",
                comparisons,
                ops,
                platform.equals("cuda") ? deviceName : platform,
                differences == 0 ? "" : ", " + differences + " DIFFERENT",
                platform.equals("cuda") ? "verified on a GPU" : "NOT VERIFIED ON A GPU");
    }

    /** Writes the line to {@code target/parity.txt} and to the console. */
    void publish() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text() + "\n");
        System.out.println(text());
    }
}
