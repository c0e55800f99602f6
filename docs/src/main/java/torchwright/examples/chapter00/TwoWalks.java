package torchwright.examples.chapter00;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import torchwright.docs.figure.Cells;
import torchwright.docs.figure.Drawing;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Fill;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Stroke;
import torchwright.examples.drawing.Elements;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;

/** Draws one storage and the two ways in which a matrix and its transpose walk through it. */
final class TwoWalks {
    private static final double LEFT = 150;
    private static final double CELL = 50;
    private static final double STORAGE = 142;
    private static final double STORAGE_HEIGHT = 40;

    private final Drawing drawing = new Drawing(460, 352);
    private final StringBuilder data = new StringBuilder();

    private TwoWalks() {}

    static Figure figure() {
        Tensor matrix = Tensor.arange(6).view(2, 3);
        TwoWalks picture = new TwoWalks();
        picture.walk("x", matrix, 34, -1);
        picture.walk("x.t()", matrix.t(), 226, 1);
        String[][] numbers = Elements.of(matrix.view(6));
        picture.drawing.text(
                LEFT - 14, STORAGE + 25, "storage", Lettering.WORDS.ending().strong());
        new Cells(LEFT, STORAGE, CELL, STORAGE_HEIGHT, numbers)
                .draw(
                        picture.drawing,
                        (row, column) -> Fill.PAPER,
                        new Stroke(Ink.INK, 1.6, ""),
                        Lettering.NUMBER.size(17));
        picture.legend();
        return picture.drawing.figure("storage " + String.join(" ", numbers[0]) + "\n" + picture.data);
    }

    private void legend() {
        double y = 62;
        drawing.arrow(LEFT, y - 5, LEFT + 26, y - 5, Stroke.of(Ink.ACCENT_2));
        drawing.text(LEFT + 34, y, "along a row", Lettering.NOTE.in(Ink.ACCENT_2));
        drawing.arrow(
                LEFT + 138, y - 5, LEFT + 164, y - 5, Stroke.of(Ink.ACCENT).dashed());
        drawing.text(LEFT + 172, y, "to the next row", Lettering.NOTE.in(Ink.ACCENT));
    }

    /** Draws a matrix at the left, and its walk above or below the storage. */
    private void walk(String name, Tensor matrix, double top, int side) {
        Layout layout = matrix.layout();
        Cells cells = new Cells(14, top + 8, 34, 30, Elements.of(matrix));
        cells.draw(drawing, Fill.NONE);
        double nameLine = side < 0 ? top - 4 : cells.box().bottom() + 21;
        drawing.text(14, nameLine, name, Lettering.CODE.strong());
        String strides = "shape " + layout.shape().brackets() + "   strides " + Arrays.toString(layout.strides());
        drawing.text(LEFT, nameLine, strides, Lettering.CODE.in(Ink.MUTED).size(13.5));
        List<Integer> places = new ArrayList<>();
        for (int row = 0; row < layout.size(0); row++) {
            for (int column = 0; column < layout.size(1); column++) {
                places.add(layout.index(row, column));
            }
        }
        for (int i = 1; i < places.size(); i++) {
            boolean newRow = i % layout.size(1) == 0;
            step(places.get(i - 1), places.get(i), newRow, side);
        }
        data.append(name)
                .append(' ')
                .append(strides)
                .append(", walk ")
                .append(places)
                .append('\n');
    }

    private void step(int from, int to, boolean newRow, int side) {
        double edge = side < 0 ? STORAGE - 3 : STORAGE + STORAGE_HEIGHT + 3;
        double fromX = middle(from) + 7 * Integer.signum(to - from);
        double toX = middle(to) - 7 * Integer.signum(to - from);
        // Steps to the next row stay close to the storage, so that the others can be followed.
        double bend = edge + side * Math.max(36, (newRow ? 17 : 31) * Math.abs(to - from));
        Stroke stroke = Stroke.of(newRow ? Ink.ACCENT : Ink.ACCENT_2);
        drawing.bow(fromX, edge, (fromX + toX) / 2, bend, toX, edge, newRow ? stroke.dashed() : stroke);
    }

    private static double middle(int place) {
        return LEFT + (place + 0.5) * CELL;
    }
}
