package torchwright.tensor;

/** Layouts for new tensors that resemble existing ones; torch's {@code TensorIterator::allocate_or_resize_outputs}. */
final class DenseLayout {
    private DenseLayout() {}

    /**
     * The layout of a new tensor in the image of another.
     *
     * @param layout the layout to resemble
     * @return the same strides where they leave no gap and repeat nothing, else new ones in the same order of
     *     dimensions; from position 0
     */
    static Layout resembling(Layout layout) {
        return isDense(layout) ? layout.startingAt(0) : packed(layout.shape(), new Layout[] {layout});
    }

    /**
     * The layout of an element-wise result: without gaps, its dimensions in the order of the inputs' strides.
     *
     * @param shape  the result's shape
     * @param inputs tensors that broadcast to it; the first that tells two dimensions apart decides their order
     * @return row-major unless an input is not
     */
    static Layout resembling(Shape shape, Tensor... inputs) {
        boolean rowMajor = true;
        for (Tensor input : inputs) {
            rowMajor &= input.isContiguous();
        }
        if (rowMajor) {
            return Layout.contiguous(shape);
        }
        Layout[] layouts = new Layout[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            layouts[i] = inputs[i].layout().expandedTo(shape);
            if (inputs.length == 1 && isDense(layouts[i])) {
                return resembling(layouts[i]);
            }
        }
        return packed(shape, layouts);
    }

    /** Without gaps, the dimensions in the order of the layouts' strides. */
    private static Layout packed(Shape shape, Layout[] layouts) {
        int[] strides = new int[shape.rank()];
        int stride = 1;
        for (int dim : innermostFirst(shape, layouts)) {
            strides[dim] = stride;
            stride *= Math.max(shape.size(dim), 1);
        }
        return Layout.of(shape, strides, 0);
    }

    /** Sorts by insertion: the order is no total one, since stride 0 goes with anything. */
    private static int[] innermostFirst(Shape shape, Layout[] layouts) {
        int[] order = new int[shape.rank()];
        for (int i = 0; i < order.length; i++) {
            order[i] = order.length - 1 - i;
        }
        for (int i = 1; i < order.length; i++) {
            int moving = i;
            for (int against = i - 1; against >= 0; against--) {
                int comparison = compare(order[against], order[moving], shape, layouts);
                if (comparison > 0) {
                    int dim = order[against];
                    order[against] = order[moving];
                    order[moving] = dim;
                    moving = against;
                } else if (comparison < 0) {
                    break;
                }
            }
        }
        return order;
    }

    /** Positive if {@code inner} should lie outside {@code outer}, negative if it is right, 0 if nothing tells. */
    private static int compare(int inner, int outer, Shape shape, Layout[] layouts) {
        for (Layout layout : layouts) {
            int innerStride = layout.stride(inner);
            int outerStride = layout.stride(outer);
            if (innerStride == 0 || outerStride == 0) {
                continue;
            }
            if (innerStride != outerStride) {
                return innerStride < outerStride ? -1 : 1;
            }
            if (shape.size(inner) > shape.size(outer)) {
                return 1;
            }
        }
        return 0;
    }

    /**
     * Whether every position of a stretch of the storage belongs to exactly one element.
     *
     * @param layout any layout
     * @return torch's {@code is_non_overlapping_and_dense}
     */
    static boolean isDense(Layout layout) {
        if (layout.isContiguous() && layout.shape().numel() > 0) {
            return true;
        }
        boolean[] seen = new boolean[layout.rank()];
        long expected = 1;
        for (int found = 0; found < seen.length; found++) {
            int next = -1;
            for (int dim = 0; dim < seen.length; dim++) {
                if (!seen[dim] && (layout.size(dim) == 1 || layout.stride(dim) == expected)) {
                    next = dim;
                    break;
                }
            }
            if (next < 0) {
                return false;
            }
            seen[next] = true;
            expected *= layout.size(next);
        }
        return true;
    }
}
