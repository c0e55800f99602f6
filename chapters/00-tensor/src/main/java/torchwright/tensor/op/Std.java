package torchwright.tensor.op;

import torchwright.tensor.Dispatcher;
import torchwright.tensor.Tensor;

/**
 * The standard deviation, the root of the {@linkplain Var variance}; torch: {@code aten::std.correction}.
 *
 * @param dims       the dimensions over which it is taken
 * @param correction 1 for the unbiased estimate of the variance, 0 for that of these elements themselves
 * @param keepdim    whether the dimensions stay, with size 1
 */
public record Std(Dims dims, double correction, boolean keepdim) implements VarianceOp {
    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        return new Tensor[] {
            Dispatcher.run(new Var(dims, correction, keepdim), inputs[0]).sqrt()
        };
    }
}
