package torchwright.docs.asciidoc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import torchwright.docs.code.LookupException;

/** Writes AsciiDoc blocks. */
final class Blocks {
    private Blocks() {}

    /**
     * A listing.
     *
     * @param style   {@code source,java} or {@code listing}
     * @param id      an id, or empty
     * @param role    its roles
     * @param title   its title, or empty
     * @param code    its lines
     */
    static List<String> listing(String style, String id, String role, String title, String code) {
        List<String> lines = new ArrayList<>();
        String subs = style.startsWith("source") ? "" : ",subs=specialchars";
        lines.add("");
        lines.add("[" + style + (id.isEmpty() ? "" : ",id=\"" + id + "\"") + ",role=\"" + role + "\"" + subs + "]");
        if (!title.isEmpty()) {
            lines.add("." + title);
        }
        String fence = fence("-", code);
        lines.add(fence);
        lines.addAll(Arrays.asList(code.split("\n", -1)));
        lines.add(fence);
        return lines;
    }

    /** {@return a delimiter of at least four signs that is no line of {@code text}} */
    static String fence(String sign, String text) {
        String fence = sign.repeat(4);
        while (Arrays.asList(text.split("\n", -1)).contains(fence)) {
            fence += sign;
        }
        return fence;
    }

    /**
     * {@return code with callouts, {@code // <1>}, at the end of the lines that hold some fragments}
     *
     * @throws LookupException if a fragment is not in exactly one line
     */
    static String withCallouts(String code, Map<Integer, String> callouts) {
        List<String> lines = new ArrayList<>(Arrays.asList(code.split("\n", -1)));
        callouts.forEach((number, fragment) -> {
            List<Integer> found = new ArrayList<>();
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).contains(fragment)) {
                    found.add(line);
                }
            }
            if (found.size() != 1) {
                throw new LookupException("callout c" + number + "=\"" + fragment + "\" stands in " + found.size()
                        + " lines of the code; it must stand in exactly one");
            }
            int line = found.get(0);
            lines.set(line, lines.get(line) + (lines.get(line).contains("// <") ? " <" : " // <") + number + ">");
        });
        return String.join("\n", lines);
    }

    /**
     * {@return some lines of an output, with {@code ...} where others are left out}
     *
     * @param output the output
     * @param ranges {@code 1..10;25..30}; empty for all
     * @throws LookupException if a range is none, or there are no such lines
     */
    static String lines(String output, String ranges) {
        if (ranges.isEmpty()) {
            return output;
        }
        String[] all = output.split("\n", -1);
        List<String> shown = new ArrayList<>();
        int next = 1;
        for (String range : ranges.split(";")) {
            String[] ends = range.strip().split("\\.\\.");
            if (ends.length != 2 || !range.strip().matches("\\d+\\.\\.(\\d+|-1)")) {
                throw new LookupException("lines=\"" + ranges + "\" is not of the form 1..10;25..30");
            }
            int from = Integer.parseInt(ends[0]);
            int to = ends[1].equals("-1") ? all.length : Integer.parseInt(ends[1]);
            if (from < next || to < from || to > all.length) {
                throw new LookupException("lines=\"" + ranges + "\": the output has lines 1.." + all.length);
            }
            if (from > next) {
                shown.add("...");
            }
            shown.addAll(Arrays.asList(all).subList(from - 1, to));
            next = to + 1;
        }
        if (next <= all.length) {
            shown.add("...");
        }
        return String.join("\n", shown);
    }

    /** {@return text with HTML's special characters escaped} */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
