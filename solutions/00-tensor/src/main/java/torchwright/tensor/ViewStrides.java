package torchwright.tensor;

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
        // tag::ex-0.3[]
        int[] strides = new int[target.rank()];
        int next = target.rank() - 1;
        long elementsInRun = 1;
        long elementsCut = 1;
        int pace = layout.rank() == 0 ? 1 : layout.stride(layout.rank() - 1);
        for (int dim = layout.rank() - 1; dim >= 0; dim--) {
            elementsInRun *= layout.size(dim);
            boolean runEnds = dim == 0 || layout.size(dim - 1) != 1 && layout.stride(dim - 1) != elementsInRun * pace;
            if (!runEnds) {
                continue;
            }
            while (next >= 0 && (elementsCut < elementsInRun || target.size(next) == 1)) {
                strides[next] = (int) (elementsCut * pace);
                elementsCut *= target.size(next);
                next--;
            }
            if (elementsCut != elementsInRun) {
                return null;
            }
            if (dim > 0) {
                pace = layout.stride(dim - 1);
                elementsInRun = 1;
                elementsCut = 1;
            }
        }
        for (; next >= 0; next--) {
            strides[next] = pace;
        }
        return strides;
        // end::ex-0.3[]
    }
}
