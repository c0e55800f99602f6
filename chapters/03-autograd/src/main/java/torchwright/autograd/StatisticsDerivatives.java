package torchwright.autograd;

import static torchwright.autograd.Saves.INPUT_0;
import static torchwright.autograd.Saves.OUTPUT;

import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Mean;
import torchwright.tensor.op.Norm;
import torchwright.tensor.op.Std;
import torchwright.tensor.op.Sum;
import torchwright.tensor.op.Var;
import torchwright.tensor.op.VarianceOp;

/** Derivatives of the variance, the standard deviation and norms; torch: {@code var_backward}, {@code norm_backward}. */
public final class StatisticsDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public StatisticsDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.row(Var.class, "VarBackward0").input(0, INPUT_0, c -> variance(c.op(), c.gradient(), c.input(0)));
        table.row(Std.class, "StdBackward0").input(0, INPUT_0.and(OUTPUT), StatisticsDerivatives::deviation);
        table.row(Norm.class, "LinalgVectorNormBackward0").input(0, INPUT_0.and(OUTPUT), StatisticsDerivatives::norm);
    }

    private static Tensor variance(VarianceOp op, Tensor gradient, Tensor x) {
        double freedom = op.dims().count(x.shape()) - op.correction();
        Tensor mean = Dispatcher.run(new Mean(op.dims(), true, null), x);
        Tensor spread = Reduced.restored(gradient, op, x.shape());
        if (op.dims().isAll() && freedom <= 0) {
            // Nothing is left to divide by: infinite, and undefined where the deviation is 0.
            return spread.mul(Tensor.where(x.eq(mean), Double.NaN, Double.POSITIVE_INFINITY)
                    .to(x.dtype()));
        }
        return spread.mul(2 / freedom).mul(x.sub(mean));
    }

    /** Where all elements are equal the square root has no derivative; it counts as 0. */
    private static Tensor deviation(GradientContext<Std> c) {
        Tensor std = c.output();
        Tensor ofVariance = c.gradient().div(std.mul(2)).maskedFill(std.eq(0), 0);
        return variance(c.op(), ofVariance, c.input(0));
    }

    private static Tensor norm(GradientContext<Norm> c) {
        Tensor x = c.input(0);
        Tensor norm = Reduced.restored(c.output(), c.op(), x.shape());
        Tensor gradient = Reduced.restored(c.gradient(), c.op(), x.shape());
        double p = c.op().p();
        if (p == 0) {
            // It counts elements: torch, too, lets no gradient pass.
            return null;
        }
        if (p == 1) {
            return x.sign().mul(gradient);
        }
        if (p == 2) {
            return gradient.mul(x.div(norm).maskedFill(norm.eq(0), 0));
        }
        if (Double.isInfinite(p)) {
            return largest(c.op(), x, norm, gradient);
        }
        if (p < 1) {
            Tensor scaled = x.sign().mul(x.abs().pow(p - 1)).maskedFill(x.eq(0), 0);
            return scaled.mul(gradient).mul(norm.pow(1 - p));
        }
        Tensor scaled = p < 2 ? x.sign().mul(x.abs().pow(p - 1)) : x.mul(x.abs().pow(p - 2));
        return scaled.mul(gradient.div(norm.pow(p - 1)).maskedFill(norm.eq(0), 0));
    }

    private static Tensor largest(Norm op, Tensor x, Tensor norm, Tensor gradient) {
        Tensor size = x.abs();
        Tensor ties = size.eq(norm).logicalOr(size.isNan());
        Tensor count = Dispatcher.run(new Sum(op.dims(), true, DType.INT64), ties);
        return x.sign().mul(gradient.div(count).mul(ties));
    }
}
