package torchwright.autograd;

import static torchwright.autograd.Saves.INPUT_0;
import static torchwright.autograd.Saves.INPUT_1;
import static torchwright.autograd.Saves.NOTHING;
import static torchwright.autograd.Saves.OUTPUT;

import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Abs;
import torchwright.tensor.op.Ceil;
import torchwright.tensor.op.Clamp;
import torchwright.tensor.op.Cos;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Floor;
import torchwright.tensor.op.Log;
import torchwright.tensor.op.Log1p;
import torchwright.tensor.op.Relu;
import torchwright.tensor.op.Round;
import torchwright.tensor.op.Rsqrt;
import torchwright.tensor.op.Sigmoid;
import torchwright.tensor.op.Sign;
import torchwright.tensor.op.Sin;
import torchwright.tensor.op.Sqrt;
import torchwright.tensor.op.Tanh;
import torchwright.tensor.op.ThresholdBackward;
import torchwright.tensor.op.Trunc;

/** Derivatives of the functions of one number. */
public final class ElementaryDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public ElementaryDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.row(Exp.class, "ExpBackward0").input(0, OUTPUT, c -> c.gradient().mul(c.output()));
        table.row(Log.class, "LogBackward0").input(0, INPUT_0, c -> c.gradient().div(c.input(0)));
        table.row(Log1p.class, "Log1PBackward0")
                .input(0, INPUT_0, c -> c.gradient().div(c.input(0).add(1)));
        table.row(Sqrt.class, "SqrtBackward0")
                .input(0, OUTPUT, c -> c.gradient().div(c.output().mul(2)));
        table.row(Rsqrt.class, "RsqrtBackward0")
                .input(0, OUTPUT, c -> c.gradient().mul(-0.5).mul(c.output().pow(3)));
        table.row(Sin.class, "SinBackward0")
                .input(0, INPUT_0, c -> c.gradient().mul(c.input(0).cos()));
        table.row(Cos.class, "CosBackward0")
                .input(0, INPUT_0, c -> c.gradient().mul(c.input(0).sin().neg()));
        table.row(Tanh.class, "TanhBackward0")
                .input(
                        0,
                        OUTPUT,
                        c -> c.gradient().mul(c.output().mul(c.output()).rsub(1)));
        table.row(Sigmoid.class, "SigmoidBackward0")
                .input(0, OUTPUT, c -> c.gradient().mul(c.output().rsub(1)).mul(c.output()));
        table.row(Relu.class, "ReluBackward0").input(0, OUTPUT, c -> rectified(c.gradient(), c.output()));
        table.row(ThresholdBackward.class, "ThresholdBackwardBackward0")
                .input(0, INPUT_1, c -> rectified(c.gradient(), c.input(1)))
                .input(1, NOTHING, c -> c.zeros(1));
        table.row(Abs.class, "AbsBackward0")
                .input(0, INPUT_0, c -> c.gradient().mul(c.input(0).sign()));
        table.row(Clamp.class, "ClampBackward1").input(0, INPUT_0, ElementaryDerivatives::clamp);
        steps(table, Sign.class, Floor.class, Ceil.class, Round.class, Trunc.class);
    }

    /** A gradient that passes where the output is not 0. */
    private static Tensor rectified(Tensor gradient, Tensor output) {
        return Dispatcher.run(new ThresholdBackward(), gradient, output);
    }

    /** Functions that are constant between their jumps: their gradient is 0, not absent. */
    @SafeVarargs
    private static void steps(DerivativeTable table, Class<? extends Op>... ops) {
        for (Class<? extends Op> op : ops) {
            table.row(op, op.getSimpleName() + "Backward0").input(0, NOTHING, c -> Tensor.zerosLike(c.gradient()));
        }
    }

    /** Passes the gradient within the bounds and on them; with min above max nothing is within. */
    private static Tensor clamp(GradientContext<Clamp> c) {
        Tensor x = c.input(0);
        Number min = c.op().min();
        Number max = c.op().max();
        Tensor inside = min == null ? x.le(max) : x.ge(min);
        if (min != null && max != null) {
            inside = inside.logicalAnd(x.le(max));
        }
        return Tensor.where(inside, c.gradient(), 0);
    }
}
