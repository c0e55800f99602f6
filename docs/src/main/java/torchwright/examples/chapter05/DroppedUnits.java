package torchwright.examples.chapter05;

import torchwright.docs.figure.Box;
import torchwright.docs.figure.Drawing;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Fill;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Stroke;
import torchwright.examples.drawing.Elements;
import torchwright.nn.layer.Dropout;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** Draws the units of a layer in three passes of training and one of evaluation; what stays grows. */
final class DroppedUnits {
    private static final double LEFT = 128;
    private static final double PITCH = 42;
    private static final double ROW = 50;

    private DroppedUnits() {}

    static Figure figure() {
        Generator.defaultGenerator().manualSeed(3);
        Dropout dropout = new Dropout(0.5);
        Tensor units = Tensor.arange(1, 9, 1, DType.FLOAT32);
        Drawing drawing = new Drawing(468, 262);
        StringBuilder data = new StringBuilder();
        row(drawing, 0, "layer", units, units, data);
        for (int pass = 1; pass <= 3; pass++) {
            row(drawing, pass, "train, pass " + pass, units, dropout.call(units), data);
        }
        dropout.eval();
        row(drawing, 4, "eval", units, dropout.call(units), data);
        return drawing.figure(data.toString());
    }

    private static void row(Drawing drawing, int row, String name, Tensor before, Tensor after, StringBuilder data) {
        double y = 32 + row * ROW;
        drawing.text(LEFT - 22, y + 5, name, (row == 0 ? Lettering.WORDS.strong() : Lettering.WORDS).ending());
        for (int unit = 0; unit < after.size(0); unit++) {
            double x = LEFT + (unit + 0.5) * PITCH;
            double ratio = after.get(unit).item() / before.get(unit).item();
            if (ratio == 0) {
                drawing.dot(x, y, 13, Fill.NONE, new Stroke(Ink.LINE, 1.2, "3 3"));
                drawing.text(
                        new Box(x - 13, y - 13, 26, 26),
                        "0",
                        Lettering.NUMBER.in(Ink.MUTED).size(13));
                continue;
            }
            Ink ink = ratio > 1 ? Ink.ACCENT : Ink.ACCENT_2;
            // The area of a disc is the number it stands for, measured by what it was.
            double radius = 14 * Math.sqrt(ratio);
            drawing.dot(x, y, radius, Fill.tint(ink), new Stroke(ink, 1.6, ""));
            drawing.text(
                    new Box(x - 14, y - 14, 28, 28),
                    Elements.text(after.get(unit).item()),
                    Lettering.NUMBER);
        }
        data.append(name).append(": ").append(after).append('\n');
    }
}
