package torchwright.autograd;

import static torchwright.autograd.Saves.INPUTS;
import static torchwright.autograd.Saves.INPUT_0;
import static torchwright.autograd.Saves.INPUT_1;
import static torchwright.autograd.Saves.NOTHING;
import static torchwright.autograd.Saves.OUTPUT;

import torchwright.kit.Todo;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Add;
import torchwright.tensor.op.Div;
import torchwright.tensor.op.Maximum;
import torchwright.tensor.op.Minimum;
import torchwright.tensor.op.Mul;
import torchwright.tensor.op.Neg;
import torchwright.tensor.op.Reciprocal;
import torchwright.tensor.op.Rsub;
import torchwright.tensor.op.Sub;
import torchwright.tensor.op.Where;

/** Derivatives of the arithmetic of two tensors, or of a tensor and a number. */
public final class ArithmeticDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public ArithmeticDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.row(Add.class, "AddBackward0")
                .input(0, NOTHING, c -> c.gradient())
                .input(1, NOTHING, c -> times(c.gradient(), c.op().alpha()));
        table.row(Sub.class, "SubBackward0")
                .input(0, NOTHING, c -> c.gradient())
                .input(1, NOTHING, c -> times(c.gradient().neg(), c.op().alpha()));
        table.add(Rsub.class, ArithmeticDerivatives::rsub);
        table.add(Mul.class, ArithmeticDerivatives::mul);
        table.row(Div.class, "DivBackward0")
                .input(0, INPUT_1, c -> c.gradient().div(c.input(1)))
                .input(
                        1,
                        INPUTS,
                        c -> c.gradient().neg().mul(c.input(0).div(c.input(1)).div(c.input(1))));
        table.row(Neg.class, "NegBackward0").input(0, NOTHING, c -> c.gradient().neg());
        table.row(Reciprocal.class, "ReciprocalBackward0")
                .input(0, OUTPUT, c -> c.gradient().neg().mul(c.output().mul(c.output())));
        table.row(Maximum.class, "MaximumBackward0")
                .input(0, INPUTS, c -> won(c.gradient(), c.input(0), c.input(1)))
                .input(1, INPUTS, c -> won(c.gradient(), c.input(1), c.input(0)));
        table.row(Minimum.class, "MinimumBackward0")
                .input(
                        0,
                        INPUTS,
                        c -> won(c.gradient(), c.input(0).neg(), c.input(1).neg()))
                .input(
                        1,
                        INPUTS,
                        c -> won(c.gradient(), c.input(1).neg(), c.input(0).neg()));
        table.row(Where.class, "WhereBackward0")
                .input(1, INPUT_0, c -> Tensor.where(c.input(0), c.gradient(), 0))
                .input(2, INPUT_0, c -> Tensor.where(c.input(0), 0, c.gradient()));
    }

    /** The row of the product of two tensors, element by element. */
    static Row<Mul> mul() {
        // Exercise 3.1: Return the row of the table that says how the gradient of a product reaches its two factors.
        // Page: 03-autograd.html#the-product-rule
        throw new Todo("3.1");
    }

    private static Row<Rsub> rsub() {
        // torch has a node of its own for a number minus a tensor.
        return Row.of(Rsub.class, (op, inputs) -> inputs[1].isNumber() ? "RsubBackward1" : "RsubBackward0")
                .input(0, NOTHING, c -> c.gradient().neg())
                .input(1, NOTHING, c -> c.gradient());
    }

    private static Tensor times(Tensor gradient, Number alpha) {
        return alpha.doubleValue() == 1 ? gradient : gradient.mul(alpha);
    }

    /** The gradient where {@code mine} is the larger, half of it where both are equal, else 0. */
    private static Tensor won(Tensor gradient, Tensor mine, Tensor other) {
        return Tensor.where(mine.eq(other), gradient.div(2), gradient).maskedFill(mine.lt(other), 0);
    }
}
