package torchwright.examples.chapter05;

import torchwright.docs.figure.Box;
import torchwright.docs.figure.Cells;
import torchwright.docs.figure.Drawing;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Fill;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Stroke;
import torchwright.examples.drawing.Elements;
import torchwright.metrics.ConfusionMatrix;
import torchwright.programs.Spiral;

/** Draws a confusion matrix: the more points in a cell, the darker it is. */
final class ConfusedArms {
    private static final double SIDE = 76;
    private static final double LEFT = 120;
    private static final double TOP = 58;

    private ConfusedArms() {}

    static Figure figure() {
        SpiralTraining training = new SpiralTraining(0.5);
        ConfusionMatrix matrix = new ConfusionMatrix(Spiral.ARMS);
        matrix.update(training.predictions(), training.targets());
        double[][] counts = Elements.numbers(matrix.compute());
        double most = 0;
        for (double[] row : counts) {
            for (double count : row) {
                most = Math.max(most, count);
            }
        }
        Drawing drawing = new Drawing(370, 300);
        Cells cells = new Cells(LEFT, TOP, SIDE, SIDE, Elements.of(matrix.compute()));
        double darkest = most;
        Stroke edge = new Stroke(Ink.PAPER, 2, "");
        cells.draw(
                drawing,
                (row, column) -> new Fill(Ink.ACCENT_2, 0.42 * counts[row][column] / darkest),
                edge,
                Lettering.NUMBER.size(18));
        for (int arm = 0; arm < Spiral.ARMS; arm++) {
            Box diagonal = cells.cell(arm, arm);
            drawing.text(diagonal.middleX(), TOP - 10, "arm " + arm, Lettering.NOTE.centred());
            drawing.text(LEFT - 12, diagonal.middleY() + 5, "arm " + arm, Lettering.NOTE.ending());
            drawing.box(diagonal.inset(3), 2, Fill.NONE, new Stroke(Ink.ACCENT_2, 1.4, ""));
        }
        drawing.text(
                cells.box().middleX(), 22, "predicted", Lettering.WORDS.strong().centred());
        drawing.text(
                LEFT - 66,
                cells.box().middleY() + 5,
                "true",
                Lettering.WORDS.strong().ending());
        return drawing.figure(matrix.compute().toString());
    }
}
