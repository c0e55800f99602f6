package torchwright.benchmarks.chart;

/** A colour by its role. The site's palette decides what it looks like; on its own, a chart follows the reader's. */
public enum Colour {
    /** What a chart is about. */
    ACCENT("--accent", "#983a12", "#eca074"),
    /** What that is compared with first. */
    SECOND("--accent-2", "#1a5a6e", "#86c3d3"),
    /** What is read first. */
    INK("--ink", "#26221c", "#ddd7cb"),
    /** What explains. */
    MUTED("--muted", "#665d50", "#a89f90"),
    /** Lines that nobody reads. */
    LINE("--line-strong", "#8c816e", "#7d7466");

    private final String css;

    Colour(String variable, String light, String dark) {
        this.css = "var(" + variable + ",light-dark(" + light + "," + dark + "))";
    }

    /** {@return the colour as CSS} */
    public String css() {
        return css;
    }
}
