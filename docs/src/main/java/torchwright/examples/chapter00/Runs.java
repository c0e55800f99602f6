package torchwright.examples.chapter00;

import java.util.Arrays;
import torchwright.docs.figure.Box;
import torchwright.docs.figure.Drawing;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Fill;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Stroke;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.ViewStrides;

/**
 * Draws a layout of three dimensions whose first two continue each other, and how it can be cut up anew: a dimension
 * is as wide as the logarithm of its size, so that sizes that multiply lie side by side.
 */
final class Runs {
    private static final double LEFT = 14;
    private static final double WIDTH = 432;
    private static final double BAR = 40;

    private final Layout layout;
    private final Drawing drawing = new Drawing(460, 356);
    private final StringBuilder data = new StringBuilder();
    private final double border;

    private Runs(Layout layout) {
        this.layout = layout;
        this.border = LEFT
                + WIDTH
                        * Math.log(layout.size(0) * layout.size(1))
                        / Math.log((double) layout.shape().numel());
    }

    static Figure figure() {
        // Five of the seven columns of a storage of two times three rows.
        Tensor view = Tensor.arange(42).view(2, 3, 7).narrow(2, 0, 5);
        Runs picture = new Runs(view.layout());
        picture.storage(view);
        picture.old();
        picture.target(Shape.of(3, 2, 5), 232);
        picture.target(Shape.of(3, 10), 306);
        return picture.drawing.figure(view.layout() + "\n" + picture.data);
    }

    /** The whole storage as a strip; what the layout shows is filled. */
    private void storage(Tensor view) {
        int size = (int) view.base().numel();
        boolean[] shown = new boolean[size];
        for (int a = 0; a < layout.size(0); a++) {
            for (int b = 0; b < layout.size(1); b++) {
                for (int c = 0; c < layout.size(2); c++) {
                    shown[layout.index(a, b, c)] = true;
                }
            }
        }
        double cell = WIDTH / size;
        for (int place = 0; place < size; place++) {
            Box box = new Box(LEFT + place * cell, 46, cell, 20);
            drawing.box(box, 0, shown[place] ? new Fill(Ink.ACCENT_2, 0.5) : Fill.NONE, new Stroke(Ink.LINE, 0.6, ""));
        }
        drawing.text(LEFT, 14, "storage: five of every seven numbers", Lettering.NOTE);
        int pace = layout.stride(1);
        for (int row = 0; row + 1 < layout.size(0) * layout.size(1); row++) {
            double from = LEFT + (row * pace + 0.5) * cell;
            drawing.bow(
                    from, 43, from + pace * cell / 2, 22, from + pace * cell - 2, 43, new Stroke(Ink.ACCENT, 1.3, ""));
        }
    }

    private void old() {
        double top = 112;
        drawing.text(
                LEFT,
                top - 12,
                "shape " + layout.shape().brackets() + "   strides " + Arrays.toString(layout.strides()),
                Lettering.CODE);
        double x = LEFT;
        for (int dim = 0; dim < layout.rank(); dim++) {
            double width = widthOf(layout.size(dim));
            Ink ink = dim < 2 ? Ink.ACCENT : Ink.ACCENT_2;
            Box box = new Box(x, top, width, BAR);
            drawing.box(box, 0, Fill.tint(ink), new Stroke(ink, 1.4, ""));
            drawing.text(box, String.valueOf(layout.size(dim)), Lettering.NUMBER.size(17));
            x += width;
        }
        String joined = layout.stride(0) + " = " + layout.size(1) + " · " + layout.stride(1);
        String parted = layout.stride(1) + " ≠ " + layout.size(2) + " · " + layout.stride(2);
        brace(LEFT, border - 3, top + BAR + 6, Ink.ACCENT, "one run: " + joined);
        brace(border + 3, LEFT + WIDTH, top + BAR + 6, Ink.ACCENT_2, "another: " + parted);
        data.append(joined).append('\n').append(parted).append('\n');
    }

    private void brace(double from, double to, double y, Ink ink, String words) {
        drawing.path("M" + from + " " + y + "v6H" + to + "v-6", Fill.NONE, new Stroke(ink, 1.4, ""));
        drawing.text(
                (from + to) / 2, y + 24, words, Lettering.WORDS.size(14).in(ink).centred());
    }

    private void target(Shape shape, double top) {
        int[] strides = ViewStrides.of(layout, shape);
        String answer = strides == null
                ? "no strides: it would reach across the border"
                : "strides " + Arrays.toString(strides);
        Ink ink = strides == null ? Ink.ACCENT : Ink.INK;
        drawing.text(
                LEFT,
                top - 10,
                (strides == null ? "✗ " : "✓ ") + shape.brackets() + "  " + answer,
                Lettering.WORDS.size(14.5).in(ink));
        double x = LEFT;
        for (int dim = 0; dim < shape.rank(); dim++) {
            double width = widthOf(shape.size(dim));
            boolean crosses = x < border - 1 && x + width > border + 1;
            Box box = new Box(x, top, width, BAR - 6);
            drawing.box(box, 0, Fill.NONE, crosses ? new Stroke(Ink.ACCENT, 2, "5 4") : Stroke.THIN);
            drawing.text(box, String.valueOf(shape.size(dim)), Lettering.NUMBER);
            x += width;
        }
        drawing.line(
                border, top - 5, border, top + BAR - 1, new Stroke(strides == null ? Ink.ACCENT : Ink.LINE, 1.6, ""));
        data.append(shape.brackets()).append(' ').append(answer).append('\n');
    }

    private double widthOf(int size) {
        return WIDTH * Math.log(size) / Math.log((double) layout.shape().numel());
    }
}
