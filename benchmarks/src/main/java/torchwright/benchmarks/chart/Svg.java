package torchwright.benchmarks.chart;

import java.util.Locale;

/** The frame of every chart. */
final class Svg {
    // Within a page an SVG element is not the root, and the page says whether it is light or dark.
    private static final String ON_ITS_OWN = "<style>svg:root{color-scheme:light dark}</style>\n";
    // Shown a little larger than drawn where there is room, so that it can be drawn for a phone.
    private static final double ENLARGED = 1.15;

    private Svg() {}

    /**
     * {@return a drawing as SVG}
     *
     * @param width  how wide it is
     * @param height how high it is
     * @param body   what is drawn
     */
    static String of(double width, double height, String body) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\""
                        + " style=\"font-family:var(--text,system-ui,sans-serif)\">\n%s%s</svg>\n",
                width,
                height,
                width * ENLARGED,
                height * ENLARGED,
                ON_ITS_OWN,
                body);
    }

    /** {@return words as XML writes them} */
    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
