package torchwright.autograd;

import static torchwright.autograd.Saves.NOTHING;

import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Cast;
import torchwright.tensor.op.Cat;
import torchwright.tensor.op.Clone;
import torchwright.tensor.op.Flip;
import torchwright.tensor.op.Stack;
import torchwright.tensor.op.ToDevice;

/** Derivatives of what copies elements: joined, reversed, converted or just once more. */
public final class JoiningDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public JoiningDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.row(Cat.class, "CatBackward0").everyInput(NOTHING, JoiningDerivatives::part);
        table.row(Stack.class, "StackBackward0")
                .everyInput(NOTHING, c -> c.gradient().select(c.op().dim(), c.position()));
        table.row(Flip.class, "FlipBackward0")
                .input(
                        0,
                        NOTHING,
                        c -> c.gradient()
                                .flip(c.op().dims().stream()
                                        .mapToInt(Integer::intValue)
                                        .toArray()));
        table.row(Clone.class, "CloneBackward0").input(0, NOTHING, c -> c.gradient());
        // The engine converts a gradient to the dtype and device of its input.
        table.row(Cast.class, "ToCopyBackward0").input(0, NOTHING, c -> c.gradient());
        table.row(ToDevice.class, "ToCopyBackward0").input(0, NOTHING, c -> c.gradient());
    }

    private static Tensor part(GradientContext<Cat> c) {
        Shape own = c.shape(c.position());
        if (Cat.isSkipped(own)) {
            return c.zeros(c.position());
        }
        int dim = own.normalize(c.op().dim());
        int start = 0;
        for (int before = 0; before < c.position(); before++) {
            start += Cat.isSkipped(c.shape(before)) ? 0 : c.shape(before).size(dim);
        }
        return c.gradient().narrow(dim, start, own.size(dim));
    }
}
