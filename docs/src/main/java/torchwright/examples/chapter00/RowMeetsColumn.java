package torchwright.examples.chapter00;

import java.util.StringJoiner;
import torchwright.docs.figure.Box;
import torchwright.docs.figure.Cells;
import torchwright.docs.figure.Drawing;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Fill;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Stroke;
import torchwright.examples.drawing.Elements;
import torchwright.tensor.Tensor;

/** Draws a matrix product with the right matrix above, so that a row and a column meet in their element. */
final class RowMeetsColumn {
    private static final int ROW = 1;
    private static final int COLUMN = 2;
    private static final double WIDTH = 46;
    private static final double HEIGHT = 36;

    private RowMeetsColumn() {}

    static Figure figure() {
        Tensor left = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}});
        Tensor right = Tensor.of(new float[][] {{1, 0, 2, 1}, {3, 1, 0, 2}, {0, 2, 4, 1}});
        Tensor product = left.matmul(right);
        Drawing drawing = new Drawing(420, 300);
        Cells a = new Cells(14, 170, WIDTH, HEIGHT, Elements.of(left));
        Cells b = new Cells(210, 30, WIDTH, HEIGHT, Elements.of(right));
        Cells c = new Cells(210, 170, WIDTH, HEIGHT, Elements.of(product));
        a.draw(drawing, (row, column) -> row == ROW ? Fill.tint(Ink.ACCENT_2) : Fill.NONE);
        b.draw(drawing, (row, column) -> column == COLUMN ? Fill.tint(Ink.ACCENT_2) : Fill.NONE);
        c.draw(drawing, (row, column) -> row == ROW && column == COLUMN ? Fill.tint(Ink.ACCENT) : Fill.NONE);
        Box meeting = c.cell(ROW, COLUMN);
        drawing.box(meeting, 0, Fill.NONE, new Stroke(Ink.ACCENT, 2.2, ""));
        Stroke way = Stroke.of(Ink.ACCENT_2);
        drawing.arrow(a.box().right() + 6, meeting.middleY(), c.box().left() - 6, meeting.middleY(), way);
        drawing.arrow(
                meeting.middleX(),
                b.box().bottom() + 4,
                meeting.middleX(),
                c.box().top() - 4,
                way);
        head(drawing, a.box(), "a", left);
        head(drawing, b.box(), "b", right);
        double under = c.box().bottom() + 20;
        drawing.text(c.box().left(), under, "a · b", Lettering.CODE.strong());
        drawing.text(
                c.box().right(),
                under,
                product.shape().brackets(),
                Lettering.CODE.in(Ink.MUTED).ending());
        drawing.text(14, 286, sum(left, right), Lettering.CODE.size(15));
        double width = Lettering.CODE.size(15).width(sum(left, right) + " ");
        drawing.text(
                14 + width,
                286,
                "= " + c(product),
                Lettering.CODE.size(15).in(Ink.ACCENT).strong());
        return drawing.figure(left + "\n" + right + "\n" + product + "\n" + sum(left, right) + " = " + c(product));
    }

    private static String sum(Tensor left, Tensor right) {
        StringJoiner sum = new StringJoiner(" + ");
        for (int k = 0; k < left.size(1); k++) {
            sum.add(Elements.text(left.get(ROW, k).item()) + "·"
                    + Elements.text(right.get(k, COLUMN).item()));
        }
        return sum.toString();
    }

    private static String c(Tensor product) {
        return Elements.text(product.get(ROW, COLUMN).item());
    }

    private static void head(Drawing drawing, Box box, String name, Tensor tensor) {
        drawing.text(box.left(), box.top() - 10, name, Lettering.CODE.strong());
        drawing.text(
                box.right(),
                box.top() - 10,
                tensor.shape().brackets(),
                Lettering.CODE.in(Ink.MUTED).ending());
    }
}
