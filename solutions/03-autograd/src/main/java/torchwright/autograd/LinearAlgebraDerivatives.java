package torchwright.autograd;

import static torchwright.autograd.Saves.INPUT_0;
import static torchwright.autograd.Saves.INPUT_1;
import static torchwright.autograd.Saves.INPUT_2;
import static torchwright.autograd.Saves.NOTHING;

import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Addmm;
import torchwright.tensor.op.Bmm;
import torchwright.tensor.op.Dot;
import torchwright.tensor.op.Mm;
import torchwright.tensor.op.Mv;

/** Derivatives of the products of vectors and matrices. */
public final class LinearAlgebraDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public LinearAlgebraDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.add(Mm.class, LinearAlgebraDerivatives::mm);
        table.row(Bmm.class, "BmmBackward0")
                .input(0, INPUT_1, c -> c.gradient().bmm(c.input(1).transpose(1, 2)))
                .input(1, INPUT_0, c -> c.input(0).transpose(1, 2).bmm(c.gradient()));
        table.row(Mv.class, "MvBackward0")
                .input(0, INPUT_1, c -> c.gradient().outer(c.input(1)))
                .input(1, INPUT_0, c -> c.input(0).t().mv(c.gradient()));
        table.row(Dot.class, "DotBackward0")
                .input(0, INPUT_1, c -> c.gradient().mul(c.input(1)))
                .input(1, INPUT_0, c -> c.gradient().mul(c.input(0)));
        table.row(Addmm.class, "AddmmBackward0")
                .input(0, NOTHING, c -> times(c.gradient(), c.op().beta()))
                .input(1, INPUT_2, c -> times(ofLeft(c.gradient(), c.input(2), c.layout(1)), c.op().alpha()))
                .input(2, INPUT_1, c -> times(ofRight(c.gradient(), c.input(1), c.layout(2)), c.op().alpha()));
    }

    /** The row of the product of two matrices, {@code (n, k)} and {@code (k, m)} to {@code (n, m)}. */
    static Row<Mm> mm() {
        // tag::ex-3.2[]
        // The gradient is (n, m): only these products have the shapes (n, k) and (k, m).
        return Row.of(Mm.class, "MmBackward0")
                .input(0, INPUT_1, c -> c.gradient().mm(c.input(1).t()))
                .input(1, INPUT_0, c -> c.input(0).t().mm(c.gradient()));
        // end::ex-3.2[]
    }

    /**
     * The gradient of A in {@code A B}, lying in memory as A does: a transposed weight gets a transposed gradient.
     *
     * @param gradient the gradient of the product, {@code (n, m)}
     * @param right    B, {@code (k, m)}
     * @param left     how A lies in memory
     * @return {@code (n, k)}
     */
    private static Tensor ofLeft(Tensor gradient, Tensor right, Layout left) {
        return isColumnMajor(left) ? right.mm(gradient.t()).t() : gradient.mm(right.t());
    }

    /**
     * The gradient of B in {@code A B}, lying in memory as B does.
     *
     * @param gradient the gradient of the product, {@code (n, m)}
     * @param left     A, {@code (n, k)}
     * @param right    how B lies in memory
     * @return {@code (k, m)}
     */
    private static Tensor ofRight(Tensor gradient, Tensor left, Layout right) {
        return isColumnMajor(right) ? gradient.t().mm(left).t() : left.t().mm(gradient);
    }

    private static boolean isColumnMajor(Layout layout) {
        return !layout.isContiguous() && layout.stride(0) == 1 && layout.stride(1) == layout.size(0);
    }

    private static Tensor times(Tensor gradient, Number factor) {
        return factor.doubleValue() == 1 ? gradient : gradient.mul(factor);
    }
}
