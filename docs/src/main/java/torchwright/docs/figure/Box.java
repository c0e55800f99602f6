package torchwright.docs.figure;

/**
 * A rectangle in a drawing.
 *
 * @param left   its left edge
 * @param top    its upper edge
 * @param width  how wide it is
 * @param height how high it is
 */
public record Box(double left, double top, double width, double height) {
    /** {@return its right edge} */
    public double right() {
        return left + width;
    }

    /** {@return its lower edge} */
    public double bottom() {
        return top + height;
    }

    /** {@return the middle from left to right} */
    public double middleX() {
        return left + width / 2;
    }

    /** {@return the middle from top to bottom} */
    public double middleY() {
        return top + height / 2;
    }

    /**
     * A smaller box inside, or a larger one outside.
     *
     * @param by how far each edge moves inwards
     * @return the box
     */
    public Box inset(double by) {
        return new Box(left + by, top + by, width - 2 * by, height - 2 * by);
    }
}
