package torchwright.docs.figure;

import java.util.function.BiFunction;

/** A table of numbers in a drawing, each in a cell of its own: the elements of a matrix. */
public final class Cells {
    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private final String[][] texts;

    /**
     * A table that is not drawn yet.
     *
     * @param left  the table's left edge
     * @param top   its upper edge
     * @param width the width of a cell
     * @param height the height of a cell
     * @param texts what stands in the cells, by row and column
     */
    public Cells(double left, double top, double width, double height, String[][] texts) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.texts = texts;
    }

    /**
     * {@return where a cell is}
     *
     * @param row    its row
     * @param column its column
     */
    public Box cell(int row, int column) {
        return new Box(left + column * width, top + row * height, width, height);
    }

    /** {@return where the table is} */
    public Box box() {
        return new Box(left, top, texts[0].length * width, texts.length * height);
    }

    /**
     * Draws the table, all cells alike.
     *
     * @param drawing where
     * @param fill    their inside
     * @return this table
     */
    public Cells draw(Drawing drawing, Fill fill) {
        return draw(drawing, (row, column) -> fill);
    }

    /**
     * Draws the table.
     *
     * @param drawing where
     * @param fill    the inside of a cell, by row and column
     * @return this table
     */
    public Cells draw(Drawing drawing, BiFunction<Integer, Integer, Fill> fill) {
        return draw(drawing, fill, Stroke.THIN, Lettering.NUMBER);
    }

    /**
     * Draws the table.
     *
     * @param drawing   where
     * @param fill      the inside of a cell, by row and column
     * @param stroke    the edges
     * @param lettering the numbers
     * @return this table
     */
    public Cells draw(Drawing drawing, BiFunction<Integer, Integer, Fill> fill, Stroke stroke, Lettering lettering) {
        for (int row = 0; row < texts.length; row++) {
            for (int column = 0; column < texts[row].length; column++) {
                drawing.box(cell(row, column), 0, fill.apply(row, column), stroke);
                drawing.text(cell(row, column), texts[row][column], lettering);
            }
        }
        return this;
    }
}
