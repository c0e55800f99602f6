package torchwright.tensor;

import java.util.Arrays;
import torchwright.kit.Todo;

/**
 * How a tensor walks through its storage: a shape, one stride a dimension, and the offset of its first element.
 *
 * <p>The stride of a dimension says how far apart in the storage two neighbours along it are. Every view (transpose,
 * slice, expand, ...) is nothing but another layout over the same storage. Immutable.
 */
public final class Layout {
    private final Shape shape;
    private final int[] strides;
    private final int offset;
    private final boolean contiguous;

    private Layout(Shape shape, int[] strides, int offset) {
        this(shape, strides, offset, isRowMajor(shape, strides));
    }

    private Layout(Shape shape, int[] strides, int offset, boolean contiguous) {
        this.shape = shape;
        this.strides = strides;
        this.offset = offset;
        this.contiguous = contiguous;
    }

    /**
     * A layout with given strides.
     *
     * @param shape   the sizes
     * @param strides one a dimension, in elements
     * @param offset  the position of the first element in the storage
     * @return the layout
     */
    public static Layout of(Shape shape, int[] strides, int offset) {
        if (strides.length != shape.rank()) {
            throw new IllegalArgumentException("mismatch in length of strides and shape: " + strides.length
                    + " strides for shape " + shape.brackets());
        }
        return new Layout(shape, strides.clone(), offset);
    }

    /**
     * The layout of a fresh tensor: row-major, the last dimension's neighbours side by side, from position 0.
     *
     * @param shape the sizes
     * @return the layout
     */
    public static Layout contiguous(Shape shape) {
        return shape.rowMajor();
    }

    /** Makes the layout that a shape keeps for its tensors. */
    static Layout rowMajor(Shape shape) {
        return new Layout(shape, rowMajorStrides(shape), 0, true);
    }

    private static int[] rowMajorStrides(Shape shape) {
        int[] strides = new int[shape.rank()];
        int stride = 1;
        for (int dim = strides.length - 1; dim >= 0; dim--) {
            strides[dim] = stride;
            // An empty dimension counts as one, so that strides stay positive, as in torch.
            stride *= Math.max(shape.size(dim), 1);
        }
        return strides;
    }

    private static boolean isRowMajor(Shape shape, int[] strides) {
        if (shape.numel() == 0) {
            return true;
        }
        int expected = 1;
        for (int dim = strides.length - 1; dim >= 0; dim--) {
            int size = shape.size(dim);
            // The stride of a dimension of size 1 is never taken, so any will do.
            if (size != 1 && strides[dim] != expected) {
                return false;
            }
            expected *= size;
        }
        return true;
    }

    /** {@return the sizes} */
    public Shape shape() {
        return shape;
    }

    /** {@return the number of dimensions} */
    public int rank() {
        return strides.length;
    }

    /**
     * The size of one dimension.
     *
     * @param dim the dimension, negative from the end
     * @return its size
     */
    public int size(int dim) {
        return shape.size(dim);
    }

    /**
     * The distance in the storage between neighbours along a dimension.
     *
     * @param dim the dimension, negative from the end
     * @return its stride, in elements
     */
    public int stride(int dim) {
        return strides[shape.normalize(dim)];
    }

    /** {@return a copy of the strides} */
    public int[] strides() {
        return strides.clone();
    }

    /** {@return the position of the first element in the storage} */
    public int offset() {
        return offset;
    }

    /** {@return whether the elements stand in the storage in row-major order without a gap} */
    public boolean isContiguous() {
        return contiguous;
    }

    /**
     * The same walk from another position.
     *
     * @param start the position of the first element in the storage
     * @return this layout, its first element at {@code start}
     */
    public Layout startingAt(int start) {
        return start == offset ? this : new Layout(shape, strides, start, contiguous);
    }

    /**
     * Where in the storage an element is.
     *
     * @param indices one index a dimension, each in {@code [0, size(dim) - 1]}
     * @return {@code offset + indices[0] * stride(0) + indices[1] * stride(1) + ...}
     */
    public int index(int... indices) {
        // Exercise 0.1: Return where in the storage the element with these indices is.
        // Page: 00-tensor.html#strided-index
        throw new Todo("0.1");
    }

    /**
     * This layout with two dimensions exchanged; no element moves.
     *
     * @param first  a dimension in {@code [0, rank - 1]}
     * @param second a dimension in {@code [0, rank - 1]}
     * @return {@code (..., second, ..., first, ...)} of {@code (..., first, ..., second, ...)}
     */
    public Layout transposed(int first, int second) {
        // Exercise 0.2: Return the layout in which two dimensions have changed places.
        // Page: 00-tensor.html#transpose-as-strides
        throw new Todo("0.2");
    }

    /**
     * This layout with its dimensions in another order; no element moves.
     *
     * @param order {@code order[i]} is the old dimension that becomes dimension {@code i}; a permutation
     * @return the permuted layout
     */
    public Layout permuted(int... order) {
        int[] sizes = new int[order.length];
        int[] moved = new int[order.length];
        for (int dim = 0; dim < order.length; dim++) {
            sizes[dim] = shape.size(order[dim]);
            moved[dim] = strides[order[dim]];
        }
        return new Layout(Shape.of(sizes), moved, offset);
    }

    /**
     * Every {@code step}-th element of a range along a dimension.
     *
     * @param dim    the dimension, in {@code [0, rank - 1]}
     * @param start  the first index taken
     * @param length how many are taken
     * @param step   the distance between two of them, at least 1
     * @return the same rank, {@code length} in that dimension
     */
    public Layout sliced(int dim, int start, int length, int step) {
        int[] stretched = strides.clone();
        stretched[dim] *= step;
        return new Layout(shape.with(dim, length), stretched, offset + start * strides[dim]);
    }

    /**
     * The part at one index of a dimension, which disappears.
     *
     * @param dim   the dimension, in {@code [0, rank - 1]}
     * @param index in {@code [0, size(dim) - 1]}
     * @return one dimension less
     */
    public Layout selected(int dim, int index) {
        return new Layout(shape.without(dim), without(strides, dim), offset + index * strides[dim]);
    }

    /**
     * This layout without a dimension of size 1.
     *
     * @param dim the dimension, of size 1
     * @return one dimension less
     */
    public Layout squeezed(int dim) {
        return new Layout(shape.without(dim), without(strides, dim), offset);
    }

    /**
     * This layout with a new dimension of size 1.
     *
     * @param dim where it is to stand, in {@code [0, rank]}
     * @return one dimension more
     */
    public Layout unsqueezed(int dim) {
        int[] more = new int[strides.length + 1];
        System.arraycopy(strides, 0, more, 0, dim);
        more[dim] = dim < strides.length ? shape.size(dim) * strides[dim] : 1;
        System.arraycopy(strides, dim, more, dim + 1, strides.length - dim);
        return new Layout(shape.inserted(dim, 1), more, offset);
    }

    /**
     * This layout stretched to a larger shape: what is repeated has stride 0, so that no element is copied.
     *
     * @param target a shape to which this layout's shape broadcasts
     * @return a layout of shape {@code target}
     */
    public Layout expandedTo(Shape target) {
        if (target.equals(shape)) {
            return this;
        }
        int added = target.rank() - rank();
        int[] repeated = new int[target.rank()];
        for (int dim = repeated.length - 1; dim >= 0; dim--) {
            if (dim >= added) {
                boolean same = shape.size(dim - added) == target.size(dim);
                repeated[dim] = same ? strides[dim - added] : 0;
            } else if (target.size(dim) == 1) {
                // A stride that is never taken; torch sets it so.
                repeated[dim] = dim + 1 < repeated.length ? target.size(dim + 1) * repeated[dim + 1] : 1;
            }
        }
        return new Layout(target, repeated, offset);
    }

    private static int[] without(int[] values, int at) {
        int[] rest = new int[values.length - 1];
        System.arraycopy(values, 0, rest, 0, at);
        System.arraycopy(values, at + 1, rest, at, rest.length - at);
        return rest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout layout
                && offset == layout.offset
                && shape.equals(layout.shape)
                && Arrays.equals(strides, layout.strides);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * shape.hashCode() + Arrays.hashCode(strides)) + offset;
    }

    @Override
    public String toString() {
        return "Layout[shape=" + shape.brackets() + ", strides=" + Arrays.toString(strides) + ", offset=" + offset
                + "]";
    }
}
