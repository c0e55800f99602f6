package torchwright.autograd;

import static torchwright.autograd.Saves.NOTHING;

import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.AsStrided;

/**
 * The derivative of a view with any strides.
 *
 * <p>Note [Through the storage]: such a view may show an element twice, or elements that the input does not show. So the
 * gradient goes by way of the storage: all gradients of the view are added up at the positions that the view reads, and
 * the input takes the sums at its own positions. Where the input itself shows a position several times, each of them
 * gets an equal share. torch: {@code as_strided_backward}.
 */
public final class StridedDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public StridedDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.row(AsStrided.class, "AsStridedBackward0")
                .input(0, NOTHING, c -> throughStorage(c.gradient(), c.op().layout(), c.layout(0)));
    }

    private static Tensor throughStorage(Tensor gradient, Layout view, Layout input) {
        int first = Math.min(view.offset(), input.offset());
        int extent = Math.max(end(view), end(input)) - first;
        if (input.shape().numel() == 0 || view.shape().numel() == 0) {
            return Tensor.full(input.shape(), 0, gradient.dtype(), gradient.device());
        }
        Tensor read = positions(view, first, extent, gradient);
        Tensor own = positions(input, first, extent, gradient);
        Tensor storage = zeros(extent, gradient).indexAdd(0, read, gradient.reshape(-1));
        Tensor taken = storage.indexSelect(0, own);
        if (StorageExtent.of(input) < input.shape().numel()) {
            Tensor one = Tensor.full(own.shape(), 1, gradient.dtype(), gradient.device());
            Tensor times = zeros(extent, gradient).indexAdd(0, own, one);
            taken = taken.div(times.indexSelect(0, own));
        }
        return taken.view(input.shape());
    }

    private static int end(Layout layout) {
        return layout.offset() + StorageExtent.of(layout);
    }

    private static Tensor zeros(int extent, Tensor like) {
        return Tensor.full(Shape.of(extent), 0, like.dtype(), like.device());
    }

    /** The positions that a layout reads, in row-major order, seen through the layout itself. */
    private static Tensor positions(Layout layout, int first, int extent, Tensor like) {
        Layout moved = Layout.of(layout.shape(), layout.strides(), layout.offset() - first);
        return Tensor.arange(0, extent, 1, DType.INT64)
                .asStrided(moved)
                .reshape(-1)
                .to(like.device());
    }
}
