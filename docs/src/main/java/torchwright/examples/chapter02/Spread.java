package torchwright.examples.chapter02;

import java.util.Locale;
import torchwright.docs.figure.Axis;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Fill;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Lettering;
import torchwright.docs.figure.Plot;
import torchwright.docs.figure.Stroke;
import torchwright.nn.init.Init;
import torchwright.nn.layer.Linear;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Counts how far the outputs of a layer of 400 inputs spread, for two ways to begin. */
final class Spread {
    private static final int INPUTS = 400;
    private static final int EXAMPLES = 100;
    private static final int OUTPUTS = 100;
    private static final double EDGE = 40;
    private static final double BIN = 1;

    private Spread() {}

    static Figure figure() {
        Generator generator = Generator.defaultGenerator().manualSeed(1);
        Tensor x = Tensor.randn(generator, Shape.of(EXAMPLES, INPUTS), DType.FLOAT32);
        Linear layer = new Linear(INPUTS, OUTPUTS);
        Tensor known = layer.call(x).detach();
        Init.uniform_(layer.weight().detach(), -1, 1);
        Tensor ignored = layer.call(x).detach();
        Plot plot = new Plot(
                Axis.linear("output", -EDGE, EDGE),
                Axis.logarithmic("how many outputs, logarithmic", 1, 10_000),
                300,
                20);
        bars(plot, "weights between -1 and 1", ignored, Ink.ACCENT_2);
        bars(plot, "weights between -1/√n and 1/√n", known, Ink.ACCENT);
        double left = plot.field().left() + 8;
        note(plot, left, 44, "±1/√n: spread " + spread(known), Ink.ACCENT);
        note(plot, left, 64, "±1: spread " + spread(ignored), Ink.ACCENT_2);
        return plot.figure();
    }

    private static void note(Plot plot, double x, double y, String text, Ink ink) {
        plot.drawing().text(x, y, text, Lettering.WORDS.size(14).strong().in(ink));
    }

    private static String spread(Tensor outputs) {
        return String.format(Locale.ROOT, "%.2f", outputs.std().item());
    }

    private static void bars(Plot plot, String name, Tensor outputs, Ink ink) {
        int bins = (int) (2 * EDGE / BIN);
        StringBuilder path = new StringBuilder(
                "M" + round(plot.atX(-EDGE)) + " " + round(plot.field().bottom()));
        double[] places = new double[bins];
        double[] counts = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            double from = -EDGE + bin * BIN;
            places[bin] = from + BIN / 2;
            counts[bin] =
                    outputs.ge(from).logicalAnd(outputs.lt(from + BIN)).sum().item();
            double y = counts[bin] < 1 ? plot.field().bottom() : plot.atY(counts[bin]);
            path.append("V").append(round(y)).append("H").append(round(plot.atX(from + BIN)));
        }
        path.append("V").append(round(plot.field().bottom())).append("Z");
        plot.drawing().path(path.toString(), Fill.tint(ink), new Stroke(ink, 1.3, ""));
        plot.note(name, places, counts);
    }

    private static double round(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
