package torchwright.autograd;

import static torchwright.autograd.Saves.INPUT_1;
import static torchwright.autograd.Saves.NOTHING;

import java.util.stream.IntStream;
import torchwright.tensor.Broadcasting;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.MaskedFill;
import torchwright.tensor.op.MaskedFillTensor;
import torchwright.tensor.op.MaskedSelect;
import torchwright.tensor.op.Tril;
import torchwright.tensor.op.Triu;

/** Derivatives of what keeps some elements and drops others. */
public final class MaskingDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public MaskingDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.row(MaskedFill.class, "MaskedFillBackward0")
                .input(0, INPUT_1, c -> c.gradient().maskedFill(c.input(1), 0));
        table.row(MaskedFillTensor.class, "MaskedFillBackward1")
                .input(0, INPUT_1, c -> c.gradient().maskedFill(c.input(1), 0))
                .input(2, INPUT_1, c -> Tensor.where(c.input(1), c.gradient(), 0));
        table.row(MaskedSelect.class, "MaskedSelectBackward0").input(0, INPUT_1, MaskingDerivatives::putBack);
        table.row(Tril.class, "TrilBackward0")
                .input(0, NOTHING, c -> c.gradient().tril(c.op().diagonal()));
        table.row(Triu.class, "TriuBackward0")
                .input(0, NOTHING, c -> c.gradient().triu(c.op().diagonal()));
    }

    /** Puts the gradients of the selected elements back to where they were selected; the engine undoes a broadcast. */
    private static Tensor putBack(GradientContext<MaskedSelect> c) {
        Tensor mask = c.input(1);
        Shape shape = Broadcasting.shape(c.shape(0), mask.shape());
        if (shape.rank() == 0) {
            return c.gradient().sum();
        }
        Tensor zeros = Tensor.full(shape, 0, c.gradient().dtype(), c.gradient().device());
        Tensor[] places = mask.expand(shape.sizes()).nonzero().unbind(1);
        return IndexingDerivatives.put(
                zeros, IntStream.range(0, shape.rank()).boxed().toList(), c.gradient(), places, false);
    }
}
