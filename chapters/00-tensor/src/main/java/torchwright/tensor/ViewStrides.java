package torchwright.tensor;

import torchwright.kit.Todo;

/**
 * Decides when a tensor can be seen in another shape without copying; torch's {@code computeStride_impl}.
 */
public final class ViewStrides {
    private ViewStrides() {}

    /**
     * The strides that show the elements of {@code layout}, in row-major order, as {@code target}.
     *
     * <p>Neighbouring dimensions of the old layout belong together if walking through them is walking at one even
     * pace: {@code stride(d) == size(d + 1) * stride(d + 1)}, where a dimension of size 1 is passed over. Such a run of dimensions may be cut up anew in any way;
     * across the border of two runs nothing can be joined without a copy.
     *
     * @param layout the old layout, not empty
     * @param target a shape of as many elements
     * @return one stride a dimension of {@code target}, or null if only a copy has this shape
     */
    public static int[] of(Layout layout, Shape target) {
        // Exercise 0.3: Find the strides that show the elements of a layout in another shape, or return null if only a
        // copy can have that shape.
        // Page: 00-tensor.html#when-a-view-is-possible
        throw new Todo("0.3");
    }
}
