package torchwright.nn;

import java.util.ArrayList;
import java.util.List;

/** Sets the cells of a table under each other. */
final class Columns {
    private static final String GAP = "  ";

    private Columns() {}

    /**
     * Lays a table out, with a rule below its head and one above its last line.
     *
     * @param lines the cells, the head first; of equal length
     * @param words how many columns, from the left, hold words; the others hold numbers and align on the right
     */
    static String align(List<String[]> lines, int words) {
        int[] widths = new int[lines.get(0).length];
        for (String[] line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line[i].length());
            }
        }
        List<String> text = new ArrayList<>();
        for (String[] line : lines) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String padding = " ".repeat(widths[i] - line[i].length());
                row.append(i == 0 ? "" : GAP).append(i < words ? line[i] + padding : padding + line[i]);
            }
            text.add(row.toString().stripTrailing());
        }
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        String rule = "-".repeat(total);
        text.add(1, rule);
        text.add(text.size() - 1, rule);
        return String.join("\n", text);
    }
}
