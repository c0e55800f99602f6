package torchwright.autograd;

import static torchwright.autograd.Saves.NOTHING;

import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Bernoulli;
import torchwright.tensor.op.BernoulliEach;
import torchwright.tensor.op.CopyFrom;
import torchwright.tensor.op.Fill;
import torchwright.tensor.op.Normal;
import torchwright.tensor.op.RandomBits;
import torchwright.tensor.op.RandomIntegers;
import torchwright.tensor.op.RandomPermutation;
import torchwright.tensor.op.Uniform;

/** Derivatives of what overwrites a tensor: its old elements had no influence on the new. */
public final class FillDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public FillDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.row(CopyFrom.class, "CopyBackwards")
                .input(0, NOTHING, c -> Tensor.zerosLike(c.gradient()))
                .input(1, NOTHING, c -> c.gradient());
        overwritten(table, Fill.class, "FillBackward0");
        overwritten(table, Uniform.class, "UniformBackward0");
        overwritten(table, Normal.class, "NormalBackward0");
        overwritten(table, Bernoulli.class, "BernoulliBackward0");
        overwritten(table, BernoulliEach.class, "BernoulliBackward1");
        overwritten(table, RandomIntegers.class, "RandomBackward0");
        overwritten(table, RandomBits.class, "RandomBackward0");
        overwritten(table, RandomPermutation.class, "RandomBackward0");
    }

    private static <O extends Op> void overwritten(DerivativeTable table, Class<O> op, String name) {
        table.row(op, name).everyInput(NOTHING, c -> c.zeros(c.position()));
    }
}
