package torchwright.autograd;

import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** How far a layout reaches into a storage. */
final class StorageExtent {
    private StorageExtent() {}

    /**
     * The number of positions from a layout's first element to its last.
     *
     * @param layout any layout
     * @return at least 1 unless the layout is empty
     */
    static int of(Layout layout) {
        if (layout.shape().numel() == 0) {
            return 0;
        }
        int extent = 1;
        for (int dim = 0; dim < layout.rank(); dim++) {
            extent += (layout.size(dim) - 1) * layout.stride(dim);
        }
        return extent;
    }

    /**
     * Zeros that lie as a layout does, but from position 0 of a storage of their own.
     *
     * @param layout the shape and the strides
     * @param like   the tensor whose dtype and device are taken
     * @return a tensor of the layout's shape
     */
    static Tensor zerosAs(Layout layout, Tensor like) {
        Shape shape = layout.isContiguous() ? layout.shape() : Shape.of(of(layout));
        Tensor memory = Tensor.full(shape, 0, like.dtype(), like.device());
        return layout.isContiguous() ? memory : memory.asStrided(Layout.of(layout.shape(), layout.strides(), 0));
    }
}
