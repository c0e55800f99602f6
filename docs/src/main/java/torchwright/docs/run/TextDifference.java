package torchwright.docs.run;

import java.util.List;

/** Shows where two texts differ, as lines with a minus and a plus. */
final class TextDifference {
    private static final int SHOWN = 12;

    private TextDifference() {}

    /** {@return the lines between the first and the last difference, at most some of each text} */
    static String of(String before, String now) {
        List<String> old = before.lines().toList();
        List<String> fresh = now.lines().toList();
        int same = 0;
        while (same < old.size() && same < fresh.size() && old.get(same).equals(fresh.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < old.size() - same
                && tail < fresh.size() - same
                && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        StringBuilder text = new StringBuilder("  line " + (same + 1) + "\n");
        append(text, "- ", old.subList(same, old.size() - tail));
        append(text, "+ ", fresh.subList(same, fresh.size() - tail));
        return text.toString();
    }

    private static void append(StringBuilder text, String sign, List<String> lines) {
        lines.stream()
                .limit(SHOWN)
                .forEach(line -> text.append("  ").append(sign).append(line).append('\n'));
        if (lines.size() > SHOWN) {
            text.append("  ")
                    .append(sign)
                    .append("... ")
                    .append(lines.size() - SHOWN)
                    .append(" more lines\n");
        }
    }
}
