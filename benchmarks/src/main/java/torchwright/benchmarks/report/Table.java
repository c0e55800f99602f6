package torchwright.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of words.
 *
 * @param widths AsciiDoc's columns, as {@code <4,>1}: which side, how wide
 * @param header the columns' names
 * @param rows   the cells, row by row
 */
record Table(String widths, List<String> header, List<List<String>> rows) {
    private static final String GAP = "  ";

    /** {@return the table for the site} */
    String asciiDoc() {
        String body = rows.stream()
                .map(row ->
                        row.stream().map(cell -> "|" + cell.replace("|", "\\|")).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return "[cols=\"" + widths + "\", options=\"header\"]\n|===\n"
                + header.stream().map(name -> "|" + name).collect(Collectors.joining(" "))
                + "\n\n" + body + "\n|===\n";
    }

    /** {@return the table for a console} */
    String text() {
        int[] wide = IntStream.range(0, header.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .reduce(header.get(column).length(), Math::max))
                .toArray();
        String rule = IntStream.of(wide).mapToObj("-"::repeat).collect(Collectors.joining(GAP));
        return line(header, wide) + rule + "\n"
                + rows.stream().map(row -> line(row, wide)).collect(Collectors.joining());
    }

    private String line(List<String> cells, int[] wide) {
        String[] sides = widths.split(",");
        String line = IntStream.range(0, cells.size())
                .mapToObj(column -> {
                    String padding = " ".repeat(wide[column] - cells.get(column).length());
                    return sides[column].startsWith(">") ? padding + cells.get(column) : cells.get(column) + padding;
                })
                .collect(Collectors.joining(GAP));
        return line.stripTrailing() + "\n";
    }
}
