package torchwright.autograd;

import static torchwright.autograd.Saves.NOTHING;

import java.util.List;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Tensor;
import torchwright.tensor.ViewOp;
import torchwright.tensor.op.Alias;
import torchwright.tensor.op.Diagonal;
import torchwright.tensor.op.Expand;
import torchwright.tensor.op.MatrixTranspose;
import torchwright.tensor.op.Permute;
import torchwright.tensor.op.Select;
import torchwright.tensor.op.Slice;
import torchwright.tensor.op.Squeeze;
import torchwright.tensor.op.SqueezeDim;
import torchwright.tensor.op.SqueezeDims;
import torchwright.tensor.op.Transpose;
import torchwright.tensor.op.UnsafeSqueeze;
import torchwright.tensor.op.UnsafeView;
import torchwright.tensor.op.Unsqueeze;
import torchwright.tensor.op.View;

/** Derivatives of views: the gradient is looked at the other way round. */
public final class ViewDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public ViewDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        reshaped(table, View.class, "ViewBackward0");
        reshaped(table, UnsafeView.class, "UnsafeViewBackward0");
        reshaped(table, Unsqueeze.class, "UnsqueezeBackward0");
        reshaped(table, Squeeze.class, "SqueezeBackward0");
        reshaped(table, SqueezeDim.class, "SqueezeBackward1");
        reshaped(table, SqueezeDims.class, "SqueezeBackward2");
        reshaped(table, UnsafeSqueeze.class, "SqueezeBackward4");
        table.row(Alias.class, "AliasBackward0").input(0, NOTHING, c -> c.gradient());
        table.row(Transpose.class, "TransposeBackward0")
                .input(0, NOTHING, c -> c.gradient().transpose(c.op().first(), c.op().second()));
        table.row(MatrixTranspose.class, "TBackward0")
                .input(0, NOTHING, c -> c.gradient().t());
        table.row(Permute.class, "PermuteBackward0")
                .input(0, NOTHING, c -> c.gradient().permute(inverse(c.op().dims())));
        // The engine sums over what was repeated.
        table.row(Expand.class, "ExpandBackward0").input(0, NOTHING, c -> c.gradient());
        embedded(table, Select.class, "SelectBackward0");
        embedded(table, Slice.class, "SliceBackward0");
        embedded(table, Diagonal.class, "DiagonalBackward0");
    }

    /** A view that keeps the row-major order of all elements. */
    private static <O extends ViewOp> void reshaped(DerivativeTable table, Class<O> op, String name) {
        table.row(op, name).input(0, NOTHING, c -> c.gradient().reshape(c.shape(0)));
    }

    /** A view of some of the elements. */
    private static <O extends ViewOp> void embedded(DerivativeTable table, Class<O> op, String name) {
        table.row(op, name).input(0, NOTHING, c -> embedded(c.op(), c.gradient(), c.zeros(0)));
    }

    /**
     * The gradient of a view of some elements: what the view does not show had no influence.
     *
     * @param view     the view
     * @param gradient of the view's shape
     * @param zeros    of the input's shape; a fresh tensor, which may be written
     * @return the gradient of the input
     */
    static Tensor embedded(ViewOp view, Tensor gradient, Tensor zeros) {
        // tag::ex-3.4[]
        Dispatcher.run(view, zeros).copy_(gradient);
        return zeros;
        // end::ex-3.4[]
    }

    private static int[] inverse(List<Integer> order) {
        int[] inverse = new int[order.size()];
        for (int dim = 0; dim < inverse.length; dim++) {
            int from = order.get(dim);
            inverse[from < 0 ? from + inverse.length : from] = dim;
        }
        return inverse;
    }
}
