package torchwright.docs.figure;

/** A colour by its role; the page's palette, light or dark, decides what it looks like. */
public enum Ink {
    /** What is read first. */
    INK("--ink", "#26221c"),
    /** What explains: units, axes, names. */
    MUTED("--muted", "#665d50"),
    /** What a picture is about. */
    ACCENT("--accent", "#983a12"),
    /** What that is compared with. */
    ACCENT_2("--accent-2", "#1a5a6e"),
    /** Lines that nobody reads: grids and frames. */
    LINE("--line-strong", "#8c816e"),
    /** The paper itself, for what must stand out from what lies below it. */
    PAPER("--paper", "#fdfcf8");

    private final String variable;
    private final String fallback;

    Ink(String variable, String fallback) {
        this.variable = variable;
        this.fallback = fallback;
    }

    /** {@return the colour as CSS, with a value for a page that has no palette} */
    public String css() {
        return "var(" + variable + "," + fallback + ")";
    }
}
