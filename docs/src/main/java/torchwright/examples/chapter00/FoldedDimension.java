package torchwright.examples.chapter00;

import torchwright.docs.figure.Cells;
import torchwright.docs.figure.Drawing;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Fill;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Stroke;
import torchwright.examples.drawing.Elements;
import torchwright.tensor.Tensor;

/** Draws a matrix that is summed over its rows and over its columns. */
final class FoldedDimension {
    private static final double WIDTH = 44;
    private static final double HEIGHT = 36;

    private FoldedDimension() {}

    static Figure figure() {
        Tensor x = Tensor.of(new float[][] {{3, 1, 4, 1}, {5, 9, 2, 6}, {5, 3, 5, 8}});
        Tensor down = x.sum(0);
        Tensor across = x.sum(1);
        Drawing drawing = new Drawing(420, 262);
        Cells cells = new Cells(14, 34, WIDTH, HEIGHT, Elements.of(x));
        cells.draw(drawing, (row, column) -> tint(row == 1, column == 2));
        Cells sums = new Cells(14, 204, WIDTH, HEIGHT, Elements.of(down));
        sums.draw(drawing, (row, column) -> column == 2 ? Fill.tint(Ink.ACCENT) : Fill.NONE);
        Cells side = new Cells(250, 34, WIDTH, HEIGHT, Elements.of(across.unsqueeze(1)));
        side.draw(drawing, (row, column) -> row == 1 ? Fill.tint(Ink.ACCENT_2) : Fill.NONE);
        double column = cells.cell(0, 2).middleX();
        double row = cells.cell(1, 0).middleY();
        drawing.arrow(column, cells.box().bottom() + 6, column, sums.box().top() - 6, Stroke.of(Ink.ACCENT));
        drawing.arrow(cells.box().right() + 8, row, side.box().left() - 8, row, Stroke.of(Ink.ACCENT_2));
        drawing.text(14, 22, "x", Lettering.CODE.strong());
        drawing.text(
                cells.box().right(),
                22,
                x.shape().brackets(),
                Lettering.CODE.in(Ink.MUTED).ending());
        drawing.text(
                sums.box().right() + 14,
                221,
                "x.sum(0)",
                Lettering.CODE.strong().in(Ink.ACCENT));
        drawing.text(
                sums.box().right() + 14,
                240,
                "folds dimension 0: " + down.shape().brackets(),
                Lettering.NOTE);
        drawing.text(
                side.box().right() + 14,
                row - 4,
                "x.sum(1)",
                Lettering.CODE.strong().in(Ink.ACCENT_2));
        drawing.text(side.box().right() + 14, row + 16, across.shape().brackets(), Lettering.NOTE);
        return drawing.figure(x + "\n" + down + "\n" + across);
    }

    private static Fill tint(boolean inRow, boolean inColumn) {
        return inColumn ? Fill.tint(Ink.ACCENT) : inRow ? Fill.tint(Ink.ACCENT_2) : Fill.NONE;
    }
}
