package torchwright.examples.chapter03;

import torchwright.docs.figure.Cells;
import torchwright.docs.figure.Drawing;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Fill;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Stroke;
import torchwright.examples.drawing.Elements;
import torchwright.tensor.Tensor;

/** Draws a bias that is stretched over five rows, and the five gradients that come back and are summed. */
final class StretchedAndSummed {
    private static final int ROWS = 5;
    private static final double WIDTH = 52;
    private static final double HEIGHT = 32;
    private static final double TOP = 116;
    private static final double RIGHT = 268;

    private StretchedAndSummed() {}

    static Figure figure() {
        Tensor bias = Tensor.of(10f, 20f, 30f).requiresGrad_(true);
        Tensor outputs = Tensor.zeros(ROWS, 3).add(bias);
        outputs.retainGrad();
        outputs.sum().backward();
        Drawing drawing = new Drawing(440, 318);
        Lettering shape = Lettering.CODE.in(Ink.MUTED).size(13).ending();
        fan(drawing, 24, bias, outputs, Ink.ACCENT_2, true);
        fan(drawing, RIGHT, bias.grad(), outputs.grad(), Ink.ACCENT, false);
        drawing.text(24, 28, "forward: stretch", Lettering.WORDS.strong().in(Ink.ACCENT_2));
        drawing.text(RIGHT, 28, "backward: sum", Lettering.WORDS.strong().in(Ink.ACCENT));
        drawing.text(24, 306, "bias", Lettering.CODE.strong());
        drawing.text(
                24 + 3 * WIDTH,
                306,
                bias.shape().brackets() + " → " + outputs.shape().brackets(),
                shape);
        drawing.text(RIGHT, 306, "grad", Lettering.CODE.strong());
        drawing.text(
                RIGHT + 3 * WIDTH,
                306,
                outputs.shape().brackets() + " → " + bias.grad().shape().brackets(),
                shape);
        return drawing.figure("bias " + bias.detach() + "\ngradient of the rows " + outputs.grad()
                + "\ngradient of the bias " + bias.grad());
    }

    /** One row above, five below, and a line from it to each of them or back. */
    private static void fan(Drawing drawing, double left, Tensor one, Tensor many, Ink ink, boolean down) {
        Cells row = new Cells(left, 44, WIDTH, HEIGHT, Elements.of(one));
        Cells rows = new Cells(left, TOP, WIDTH, HEIGHT, Elements.of(many));
        Stroke cellEdge = new Stroke(ink, 1, down ? "3 3" : "");
        rows.draw(drawing, (r, column) -> Fill.NONE, cellEdge, Lettering.NUMBER.in(down ? Ink.MUTED : Ink.INK));
        row.draw(
                drawing,
                (r, column) -> Fill.tint(ink),
                new Stroke(ink, 1.8, ""),
                Lettering.NUMBER.strong().in(ink));
        double trunk = left - 16;
        double rowY = row.box().middleY();
        Stroke way = new Stroke(ink, 1.6, "");
        drawing.line(trunk, rowY, trunk, rows.cell(ROWS - 1, 0).middleY(), way);
        for (int r = 0; r < ROWS; r++) {
            double y = rows.cell(r, 0).middleY();
            if (down) {
                drawing.arrow(trunk, y, left - 2, y, way);
            } else {
                drawing.line(trunk, y, left - 2, y, way);
            }
        }
        if (down) {
            drawing.line(trunk, rowY, left - 2, rowY, way);
        } else {
            drawing.arrow(trunk, rowY, left - 2, rowY, way);
            drawing.text(
                    trunk - 6,
                    (rowY + TOP) / 2 + 14,
                    "+",
                    Lettering.WORDS.size(20).strong().in(ink).ending());
        }
    }
}
