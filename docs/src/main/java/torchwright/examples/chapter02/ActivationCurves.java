package torchwright.examples.chapter02;

import torchwright.docs.figure.Axis;
import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Ink;
import torchwright.docs.figure.Plot;
import torchwright.docs.figure.Stroke;
import torchwright.nn.Module;
import torchwright.nn.layer.ReLU;
import torchwright.nn.layer.SiLU;
import torchwright.nn.layer.Sigmoid;
import torchwright.nn.layer.Tanh;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** Plots four bends. */
final class ActivationCurves {
    private static final double REACH = 3;
    private static final int POINTS = 121;

    private ActivationCurves() {}

    /** ReLU, SiLU, sigmoid and tanh from -3 to 3. */
    static Figure curves() {
        Plot plot = new Plot(Axis.linear("x", -REACH, REACH), Axis.linear("output", -1, REACH), 290, 76);
        draw(plot, "ReLU", new ReLU(), new Stroke(Ink.ACCENT, 2.6, ""));
        draw(plot, "SiLU", new SiLU(), new Stroke(Ink.ACCENT_2, 1.8, "6 4"));
        draw(plot, "tanh", new Tanh(), new Stroke(Ink.INK, 1.8, ""));
        draw(plot, "sigmoid", new Sigmoid(), new Stroke(Ink.MUTED, 1.8, "2 3"));
        return plot.figure();
    }

    private static void draw(Plot plot, String name, Module activation, Stroke stroke) {
        Tensor x = Tensor.linspace(-REACH, REACH, POINTS, DType.FLOAT64);
        plot.line(name, stroke, (double[]) x.toArray(), (double[])
                activation.call(x).toArray());
    }
}
