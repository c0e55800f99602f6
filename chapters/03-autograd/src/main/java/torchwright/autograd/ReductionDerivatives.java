package torchwright.autograd;

import static torchwright.autograd.Saves.INPUT_0;
import static torchwright.autograd.Saves.NOTHING;
import static torchwright.autograd.Saves.OUTPUT;

import java.util.Arrays;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Cumsum;
import torchwright.tensor.op.Mean;
import torchwright.tensor.op.Prod;
import torchwright.tensor.op.Sum;

/** Derivatives of sums, means and products. */
public final class ReductionDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public ReductionDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.add(
                Sum.class,
                () -> Row.of(Sum.class, (op, inputs) -> op.dims().isAll() ? "SumBackward0" : "SumBackward1")
                        .input(0, NOTHING, c -> Reduced.spread(c.gradient(), c.op(), c.shape(0))));
        table.add(
                Mean.class,
                () -> Row.of(Mean.class, (op, inputs) -> op.dims().isAll() ? "MeanBackward0" : "MeanBackward1")
                        .input(
                                0,
                                NOTHING,
                                c -> Reduced.spread(c.gradient(), c.op(), c.shape(0))
                                        .div(c.op().dims().count(c.shape(0)))));
        table.add(
                Prod.class,
                () -> Row.of(Prod.class, (op, inputs) -> op.dims().isAll() ? "ProdBackward0" : "ProdBackward1")
                        .input(0, INPUT_0.and(OUTPUT), ReductionDerivatives::prod));
        table.row(Cumsum.class, "CumsumBackward0").input(0, NOTHING, ReductionDerivatives::cumsum);
    }

    /** Every element is a term of its own sum and of all later ones: the gradients are summed from the end. */
    private static Tensor cumsum(GradientContext<Cumsum> c) {
        int dim = c.op().dim();
        return c.shape(0).rank() == 0
                ? c.gradient()
                : c.gradient().flip(dim).cumsum(dim).flip(dim);
    }

    /**
     * The product of the other elements: the whole product divided by the element, unless one of them is 0.
     *
     * <p>Where there are zeros, each element's own place is filled with 1 in a copy of the row, and the copies are
     * multiplied up: n times the work, but right, and differentiable itself.
     */
    private static Tensor prod(GradientContext<Prod> c) {
        DType dtype = c.gradient().dtype();
        Tensor x = c.input(0).to(dtype);
        Prod op = c.op();
        if (x.rank() == 0) {
            return c.gradient();
        }
        Tensor gradient = Reduced.restored(c.gradient(), op, x.shape());
        boolean anyZero = x.detach().eq(0).any().isTrue();
        if (!anyZero) {
            return gradient.mul(Reduced.restored(c.output(), op, x.shape())).div(x);
        }
        if (op.dims().isAll()) {
            return c.gradient().mul(withoutEach(x.reshape(-1)).reshape(x.shape()));
        }
        int dim = op.dims().list(x.rank()).get(0);
        Tensor others = withoutEach(x.transpose(dim, -1)).transpose(dim, -1);
        return gradient.mul(others);
    }

    /** For each element along the last dimension, the product of the others. */
    private static Tensor withoutEach(Tensor x) {
        int n = x.size(-1);
        int[] square = Arrays.copyOf(x.shape().sizes(), x.rank() + 1);
        square[x.rank()] = n;
        Tensor self = Tensor.eye(n, n, DType.BOOL).to(x.device());
        return x.unsqueeze(-2).expand(square).maskedFill(self, 1).prod(-1);
    }
}
