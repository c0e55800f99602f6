package torchwright.tool;

import java.util.ArrayList;
import java.util.List;

/** What the generator needs to know about lines of text. */
final class Lines {
    private Lines() {}

    /** {@return the number, from 1, of the line in which {@code position} stands} */
    static int number(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** {@return a number and what it counts, {@code 1 chapter} or {@code 2 chapters}} */
    static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** {@return the number, from 1, of the first line in which the texts differ} */
    static int firstDifference(String one, String other) {
        int common = 0;
        int limit = Math.min(one.length(), other.length());
        while (common < limit && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return number(one, common);
    }

    /**
     * Breaks a sentence at its spaces.
     *
     * @param width the most characters a line may have; a longer word stands alone
     */
    static List<String> wrap(String sentence, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.trim().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
