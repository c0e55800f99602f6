package torchwright.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Counts the cases of each group and keeps the worst deviation, for one line a group. */
final class GoldenReport {
    private static final Path FILE = Path.of("target", "goldens.txt");

    private final Map<String, Line> byGroup = new TreeMap<>();

    private static final class Line {
        private int cases;
        private int passed;
        private int exact;
        private double worst;
        private String worstCase = "";

        private void add(Line other) {
            cases += other.cases;
            passed += other.passed;
            exact += other.exact;
            if (other.worst > worst) {
                worst = other.worst;
                worstCase = other.worstCase;
            }
        }
    }

    /**
     * Notes that a case begins.
     *
     * @param group the topic
     */
    void began(String group) {
        byGroup.computeIfAbsent(group, name -> new Line()).cases++;
    }

    /**
     * Notes that a case passed.
     *
     * @param group the topic
     * @param golden the case
     * @param worst its largest deviation
     */
    void passed(String group, GoldenCase golden, double worst) {
        Line line = byGroup.get(group);
        line.passed++;
        line.exact += worst == 0 ? 1 : 0;
        if (worst > line.worst) {
            line.worst = worst;
            line.worstCase = golden.name();
        }
    }

    /** {@return one line a group, and one for all} */
    String text() {
        StringBuilder text = new StringBuilder();
        Line all = new Line();
        for (Map.Entry<String, Line> entry : byGroup.entrySet()) {
            append(text, entry.getKey(), entry.getValue());
            all.add(entry.getValue());
        }
        append(text, "all", all);
        return text.toString();
    }

    private static void append(StringBuilder text, String group, Line line) {
        text.append("goldens %-16s %5d cases, %5d as torch, %5d of them bit for bit, worst %s ulp%s%n"
                .formatted(
                        group,
                        line.cases,
                        line.passed,
                        line.exact,
                        Deviation.text(line.worst),
                        line.worstCase.isEmpty() ? "" : " (" + line.worstCase + ")"));
    }

    /** Writes the lines to {@code target/goldens.txt} and to the console. */
    void publish() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text());
        System.out.print(text());
    }
}
