package torchwright.docs.check.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a style sheet, each with its light and its dark value: {@code --ink: light-dark(#26221c, #ddd7cb);}.
 *
 * <p>A name says what a colour is for. {@code --paper*} lies under text, {@code --line*} is never read, and everything else
 * is text, which may stand on any paper: so every text colour is compared with every paper, in both palettes.
 *
 * @param light the light values by name
 * @param dark  the dark values by name
 */
public record Palette(Map<String, Integer> light, Map<String, Integer> dark) {
    /** WCAG 2.2, success criterion 1.4.3: text of usual size. */
    private static final double TEXT_CONTRAST = 4.5;
    /** WCAG 2.2, success criterion 1.4.11: the edge of a button, the ring around what has the focus. */
    private static final double EDGE_CONTRAST = 3;

    private static final Pattern COLOUR =
            Pattern.compile("(--[a-z0-9-]+):\\s*light-dark\\(#([0-9a-f]{6}),\\s*#([0-9a-f]{6})\\);");
    private static final Pattern TEXT_USE = Pattern.compile("(?<![a-z-])(color|fill):\\s*([^;}]+)[;}]");
    private static final Pattern PAPER_USE = Pattern.compile("(?<![a-z-])background(?:-color)?:\\s*([^;}]+)[;}]");

    /**
     * Keeps copies.
     *
     * @param light the light values by name
     * @param dark  the dark values by name
     */
    public Palette {
        light = Map.copyOf(light);
        dark = Map.copyOf(dark);
    }

    /**
     * {@return the palette of a style sheet}
     *
     * @param css its text
     */
    public static Palette of(String css) {
        Map<String, Integer> light = new LinkedHashMap<>();
        Map<String, Integer> dark = new LinkedHashMap<>();
        Matcher colour = COLOUR.matcher(css);
        while (colour.find()) {
            light.put(colour.group(1), Integer.valueOf(colour.group(2), 16));
            dark.put(colour.group(1), Integer.valueOf(colour.group(3), 16));
        }
        return new Palette(light, dark);
    }

    /**
     * {@return the contrast of two colours, from 1 to 21, as WCAG defines it}
     *
     * @param a a colour, {@code 0xrrggbb}
     * @param b another
     */
    public static double contrast(int a, int b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /**
     * {@return what cannot be read in one of the palettes, and what goes around them}
     *
     * @param css the style sheet that uses the colours
     */
    public List<String> problems(String css) {
        List<String> problems = new ArrayList<>();
        if (light.keySet().stream().noneMatch(name -> name.startsWith("--paper"))) {
            problems.add("has no palette: --paper and --ink as light-dark(#rrggbb, #rrggbb)");
        }
        tooClose("light", light, problems);
        tooClose("dark", dark, problems);
        Matcher text = TEXT_USE.matcher(css);
        while (text.find()) {
            String value = text.group(2).strip();
            if (!value.matches("inherit|currentColor|none|light dark|light|dark") && !isText(named(value))) {
                problems.add("text has the colour " + value + ", which is no text colour of the palette");
            }
        }
        Matcher paper = PAPER_USE.matcher(css);
        while (paper.find()) {
            String value = paper.group(1).strip();
            // A translucent veil lies over a page, not under text.
            if (!value.equals("none")
                    && !value.startsWith("light-dark(")
                    && !named(value).startsWith("--paper")) {
                problems.add("text may stand on " + value + ", which is no paper of the palette");
            }
        }
        return problems;
    }

    private static void tooClose(String palette, Map<String, Integer> colours, List<String> problems) {
        colours.forEach((name, colour) -> colours.forEach((paper, ground) -> {
            double needed = isText(name) ? TEXT_CONTRAST : name.equals("--line-strong") ? EDGE_CONTRAST : 0;
            double contrast = contrast(colour, ground);
            if (paper.startsWith("--paper") && contrast < needed) {
                problems.add("in the %s palette %s on %s has a contrast of %.2f, and needs %.1f"
                        .formatted(palette, name, paper, contrast, needed));
            }
        }));
    }

    private static boolean isText(String name) {
        return name.startsWith("--") && !name.startsWith("--paper") && !name.startsWith("--line");
    }

    private static String named(String value) {
        return value.startsWith("var(") ? value.substring(4, value.length() - 1).strip() : value;
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
