package torchwright.docs.figure;

/**
 * How the inside of a shape is filled.
 *
 * @param ink     its colour
 * @param opacity from 0, nothing, to 1; a tint of an ink suits both palettes
 */
public record Fill(Ink ink, double opacity) {
    /** Leaves the paper as it is. */
    public static final Fill NONE = new Fill(Ink.PAPER, 0);
    /** The paper's colour, over what lies below. */
    public static final Fill PAPER = new Fill(Ink.PAPER, 1);

    /**
     * A light tint, on which text can be read.
     *
     * @param ink a colour
     * @return the tint
     */
    public static Fill tint(Ink ink) {
        return new Fill(ink, 0.16);
    }

    String css() {
        return opacity == 0
                ? "fill:none"
                : "fill:" + ink.css() + (opacity == 1 ? "" : ";fill-opacity:" + Drawing.number(opacity));
    }
}
