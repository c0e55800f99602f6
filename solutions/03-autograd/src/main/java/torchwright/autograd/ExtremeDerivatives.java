package torchwright.autograd;

import static torchwright.autograd.Saves.INPUT_0;
import static torchwright.autograd.Saves.OUTPUT;
import static torchwright.autograd.Saves.OUTPUT_1;

import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Amax;
import torchwright.tensor.op.Amin;
import torchwright.tensor.op.Max;
import torchwright.tensor.op.MaxDim;
import torchwright.tensor.op.Min;
import torchwright.tensor.op.MinDim;
import torchwright.tensor.op.ReductionOp;
import torchwright.tensor.op.Sort;
import torchwright.tensor.op.Sum;
import torchwright.tensor.op.TopK;

/**
 * Derivatives of what selects elements by their size.
 *
 * <p>Note [Ties in max]: where several elements are the largest, the derivative does not exist, and each choice has its
 * followers. As in torch, the largest of all ({@code max()}) and {@code amax} share the gradient equally among the ties;
 * {@code max(dim)}, which tells an index too, gives it to that index.
 */
public final class ExtremeDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public ExtremeDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.row(Max.class, "MaxBackward1").input(0, INPUT_0.and(OUTPUT), c -> shared(c));
        table.row(Min.class, "MinBackward1").input(0, INPUT_0.and(OUTPUT), c -> shared(c));
        table.row(Amax.class, "AmaxBackward0").input(0, INPUT_0.and(OUTPUT), c -> shared(c));
        table.row(Amin.class, "AminBackward0").input(0, INPUT_0.and(OUTPUT), c -> shared(c));
        table.row(MaxDim.class, "MaxBackward0").input(0, OUTPUT_1, c -> toTheIndex(c));
        table.row(MinDim.class, "MinBackward0").input(0, OUTPUT_1, c -> toTheIndex(c));
        table.row(Sort.class, "SortBackward0")
                .input(0, OUTPUT_1, c -> scattered(c, c.gradient(), c.output(1), c.op().dim()));
        table.row(TopK.class, "TopkBackward0")
                .input(0, OUTPUT_1, c -> scattered(c, c.gradient(), c.output(1), c.op().dim()));
    }

    /** The gradient divided among all elements that equal the extreme: Note [Ties in max]. */
    private static <O extends ReductionOp> Tensor shared(GradientContext<O> c) {
        Tensor x = c.input(0);
        Tensor extreme = Reduced.restored(c.output(), c.op(), x.shape());
        Tensor ties = x.eq(extreme).logicalOr(x.isNan().logicalAnd(extreme.isNan()));
        Tensor count = Dispatcher.run(new Sum(c.op().dims(), true, DType.INT64), ties);
        Tensor gradient = Reduced.restored(c.gradient(), c.op(), x.shape());
        return Tensor.where(ties, gradient.div(count.view(extreme.shape())), 0);
    }

    private static <O extends ReductionOp> Tensor toTheIndex(GradientContext<O> c) {
        int rank = c.shape(0).rank();
        if (rank == 0) {
            return c.gradient();
        }
        int dim = c.op().dims().list(rank).get(0);
        Tensor gradient = Reduced.restored(c.gradient(), c.op(), c.shape(0));
        return scattered(c, gradient, Reduced.restored(c.output(1), c.op(), c.shape(0)), dim);
    }

    private static Tensor scattered(GradientContext<?> c, Tensor gradient, Tensor indices, int dim) {
        return c.zeros(0).scatter(dim, indices, gradient);
    }
}
