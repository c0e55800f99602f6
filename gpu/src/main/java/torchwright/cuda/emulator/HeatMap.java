package torchwright.cuda.emulator;

import java.util.List;
import java.util.Locale;

/**
 * Draws a source file as a picture: each line with a bar whose colour is stronger the more instructions it executed, and
 * a mark where accesses touch more than they need to. Colours are variables of the page, so that it fits both palettes;
 * the fallbacks serve a picture that stands alone.
 */
final class HeatMap {
    private static final int LINE = 18;
    private static final int LEFT = 190;
    private static final double CHARACTER = 7.2;
    private static final int MARGIN = 8;

    private HeatMap() {}

    static String svg(Profile profile, String file, List<String> source) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        long most = 1;
        for (var entry : profile.bySource().entrySet()) {
            SourceLine line = entry.getKey();
            if (line.file().equals(file)
                    && line.line() <= source.size()
                    && entry.getValue().instructions() > 0) {
                first = Math.min(first, line.line());
                last = Math.max(last, line.line());
                most = Math.max(most, entry.getValue().instructions());
            }
        }
        int longest = 0;
        for (int n = first; n <= last; n++) {
            longest = Math.max(longest, source.get(n - 1).length());
        }
        int width = LEFT + (int) (longest * CHARACTER) + 2 * MARGIN;
        int height = (Math.max(0, last - first + 1) + 1) * LINE + 2 * MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" font-size=\"12\">\n")
                .append("<title>")
                .append(escaped(profile.kernel()))
                .append(": instructions by source line</title>\n")
                // As a style, since a page's own for pictures is stronger than an attribute.
                .append("<g style=\"font-family:var(--mono,monospace)\">\n");
        svg.append(text(MARGIN, 0, "instructions", "var(--muted, #665d50)"))
                .append(text(100, 0, "x ideal", "var(--muted, #665d50)"));
        for (int n = first; n <= last; n++) {
            Profile.Counts counts = profile.bySource().getOrDefault(new SourceLine(file, n), Profile.Counts.ZERO);
            line(svg, n - first + 1, counts, most, source.get(n - 1));
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static void line(StringBuilder svg, int row, Profile.Counts counts, long most, String source) {
        if (counts.instructions() > 0) {
            double share = (double) counts.instructions() / most;
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"0\" y=\"%d\" width=\"100%%\" height=\"%d\" fill=\"var(--accent, #983a12)\""
                            + " fill-opacity=\"%.3f\"/>%n",
                    MARGIN + row * LINE,
                    LINE,
                    0.06 + 0.44 * share));
            svg.append(text(MARGIN, row, String.valueOf(counts.instructions()), "var(--ink, #26221c)"));
        }
        double waste =
                Math.max(ratio(counts.sectors(), counts.idealSectors()), ratio(counts.passes(), counts.idealPasses()));
        if (waste > 1) {
            svg.append(text(100, row, String.format(Locale.ROOT, "%.1f", waste), "var(--ink, #26221c)"));
        }
        svg.append(text(LEFT, row, source, "var(--ink, #26221c)"));
    }

    private static double ratio(long count, long ideal) {
        return ideal == 0 ? 0 : (double) count / ideal;
    }

    private static String text(int x, int row, String content, String fill) {
        return "<text x=\"" + x + "\" y=\"" + (MARGIN + row * LINE + 13) + "\" xml:space=\"preserve\" fill=\"" + fill
                + "\">" + escaped(content) + "</text>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
