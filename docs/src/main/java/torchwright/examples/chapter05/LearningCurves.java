package torchwright.examples.chapter05;

import torchwright.docs.figure.Axis;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Plot;
import torchwright.docs.figure.Stroke;
import torchwright.evaluation.GeneralisationGap;

/** Plots four losses: with and without dropout, on what was learned from and on what was not. */
final class LearningCurves {
    private LearningCurves() {}

    static Figure figure() {
        Plot plot = new Plot(Axis.linear("epoch", 0, 1000), Axis.linear("loss", 0, 0.35), 330, 56);
        draw(plot, new SpiralTraining(0), Ink.ACCENT);
        draw(plot, new SpiralTraining(0.5), Ink.ACCENT_2);
        double left = plot.field().left() + 190;
        plot.drawing()
                .text(
                        left,
                        50,
                        "without dropout",
                        Lettering.WORDS.size(14.5).strong().in(Ink.ACCENT));
        plot.drawing()
                .text(
                        left,
                        71,
                        "with dropout",
                        Lettering.WORDS.size(14.5).strong().in(Ink.ACCENT_2));
        return plot.figure();
    }

    private static void draw(Plot plot, SpiralTraining training, Ink ink) {
        double[] epochs = training.epochs();
        plot.line("test", new Stroke(ink, 2.4, ""), epochs, training.losses(GeneralisationGap::test));
        plot.line("train", new Stroke(ink, 1.8, "6 4"), epochs, training.losses(GeneralisationGap::train));
    }
}
