package torchwright.examples.chapter00;

import java.util.Arrays;
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

/** Draws how one row is added to every row of a matrix without being copied. */
final class Stretched {
    private static final double WIDTH = 35;
    private static final double HEIGHT = 34;
    private static final double TOP = 40;

    private Stretched() {}

    static Figure figure() {
        Tensor rows = Tensor.arange(12).view(3, 4);
        Tensor bias = Tensor.of(10L, 20L, 30L, 40L);
        Tensor stretched = bias.expand(3, 4);
        Tensor sum = rows.add(bias);
        Drawing drawing = new Drawing(490, 198);
        Cells left = table(rows, 4).draw(drawing, Fill.NONE);
        Cells middle = table(stretched, 175);
        middle.draw(
                drawing,
                (row, column) -> row == 0 ? Fill.tint(Ink.ACCENT) : Fill.NONE,
                new Stroke(Ink.ACCENT, 1, "3 3"),
                Lettering.NUMBER.in(Ink.MUTED));
        Cells row = new Cells(175, TOP, WIDTH, HEIGHT, Elements.of(bias));
        row.draw(
                drawing,
                (r, column) -> Fill.NONE,
                new Stroke(Ink.ACCENT, 1.8, ""),
                Lettering.NUMBER.in(Ink.ACCENT).strong());
        Cells right = table(sum, 346).draw(drawing, Fill.NONE);
        sign(drawing, "+", left.box(), middle.box());
        sign(drawing, "=", middle.box(), right.box());
        head(drawing, left.box(), "x", rows);
        head(drawing, middle.box(), "bias", bias);
        head(drawing, right.box(), "x + bias", sum);
        Box box = middle.box();
        String strides = "strides " + Arrays.toString(stretched.layout().strides());
        drawing.text(box.middleX(), box.bottom() + 26, "one row, seen three times", Lettering.NOTE.centred());
        drawing.text(
                box.middleX(),
                box.bottom() + 47,
                strides,
                Lettering.CODE.in(Ink.MUTED).centred());
        return drawing.figure("x " + rows + "\nbias " + bias + "\n" + strides + "\nsum " + sum);
    }

    private static Cells table(Tensor matrix, double left) {
        return new Cells(left, TOP, WIDTH, HEIGHT, Elements.of(matrix));
    }

    private static void head(Drawing drawing, Box box, String name, Tensor tensor) {
        drawing.text(box.left(), TOP - 14, name, Lettering.CODE.strong());
        drawing.text(
                box.right(),
                TOP - 14,
                tensor.shape().brackets(),
                Lettering.CODE.in(Ink.MUTED).ending());
    }

    private static void sign(Drawing drawing, String sign, Box left, Box right) {
        drawing.text(
                (left.right() + right.left()) / 2,
                left.middleY() + 6,
                sign,
                Lettering.WORDS.size(20).centred());
    }
}
