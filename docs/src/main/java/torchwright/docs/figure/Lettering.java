package torchwright.docs.figure;

/**
 * How words are set.
 *
 * @param ink    their colour
 * @param size   the size of the letters
 * @param anchor which part of the words stands at the place given
 * @param code   whether all letters are equally wide
 * @param bold   whether they are bold
 */
public record Lettering(Ink ink, double size, Anchor anchor, boolean code, boolean bold) {
    /** Plain words that begin at their place. */
    public static final Lettering WORDS = new Lettering(Ink.INK, 15, Anchor.START, false, false);
    /** Words that explain. */
    public static final Lettering NOTE = new Lettering(Ink.MUTED, 14, Anchor.START, false, false);
    /** Code and shapes. */
    public static final Lettering CODE = new Lettering(Ink.INK, 14, Anchor.START, true, false);
    /** A number in the middle of its cell. */
    public static final Lettering NUMBER = new Lettering(Ink.INK, 15, Anchor.MIDDLE, true, false);

    private static final double CODE_WIDTH = 0.602;
    private static final String NARROW = "iljtfrI.,:;|'()[] -";
    private static final String WIDE = "mwMWQOG%@";

    /** Which part of a text stands at its place. */
    public enum Anchor {
        /** Its beginning. */
        START("start"),
        /** Its middle. */
        MIDDLE("middle"),
        /** Its end. */
        END("end");

        private final String css;

        Anchor(String css) {
            this.css = css;
        }
    }

    /**
     * This lettering in another colour.
     *
     * @param other the colour
     * @return the lettering
     */
    public Lettering in(Ink other) {
        return new Lettering(other, size, anchor, code, bold);
    }

    /**
     * This lettering in another size.
     *
     * @param other the size
     * @return the lettering
     */
    public Lettering size(double other) {
        return new Lettering(ink, other, anchor, code, bold);
    }

    /** {@return this lettering, centred on its place} */
    public Lettering centred() {
        return new Lettering(ink, size, Anchor.MIDDLE, code, bold);
    }

    /** {@return this lettering, ending at its place} */
    public Lettering ending() {
        return new Lettering(ink, size, Anchor.END, code, bold);
    }

    /** {@return this lettering, bold} */
    public Lettering strong() {
        return new Lettering(ink, size, anchor, code, true);
    }

    /**
     * About how wide a text will be; what fonts a reader has is not known.
     *
     * @param text the text
     * @return its width, rather more than less
     */
    public double width(String text) {
        if (code) {
            return text.length() * CODE_WIDTH * size;
        }
        double ems = text.codePoints()
                .mapToDouble(letter -> letter > 0x2E80
                        ? 1.0
                        : NARROW.indexOf(letter) >= 0 ? 0.34 : WIDE.indexOf(letter) >= 0 ? 0.85 : 0.58)
                .sum();
        return ems * size * (bold ? 1.06 : 1);
    }

    String css() {
        return "fill:" + ink.css() + ";font-size:" + Drawing.number(size) + "px;text-anchor:" + anchor.css
                + (code ? ";font-family:var(--mono,monospace)" : "") + (bold ? ";font-weight:600" : "");
    }
}
