package torchwright.tensor.op;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import torchwright.tensor.Broadcasting;
import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * How a tensor is walked when index tensors say which elements come next; torch: {@code struct AdvancedIndex}.
 *
 * <p>For each combination of indices of {@link #shape}, the element meant lies at {@link #rest}'s position plus, for
 * each index tensor, its value times its stride. {@code rest} stands still (stride 0) along the indexed dimensions.
 *
 * @param shape   the shape of what is picked
 * @param rest    the tensor's layout, stretched to {@code shape}
 * @param indices for each index tensor its layout, stretched to {@code shape}
 * @param dims    for each index tensor the dimension it indexes
 * @param sizes   for each index tensor the size of that dimension
 * @param strides for each index tensor the stride of that dimension
 */
public record IndexedLayout(
        Shape shape,
        Layout rest,
        List<Layout> indices,
        List<Integer> dims,
        List<Integer> sizes,
        List<Integer> strides) {

    /**
     * An index tensor of the tensor's own rank walks one dimension, as in gather.
     *
     * @param self  the layout of the tensor walked
     * @param dim   the dimension indexed, in {@code [0, rank - 1]}
     * @param index the layout of the index tensor, which is also the shape of what is picked
     * @return the walk
     */
    public static IndexedLayout along(Layout self, int dim, Layout index) {
        Layout walked = atLeastOneDim(self);
        Layout steering = atLeastOneDim(index);
        int[] strides = walked.strides();
        strides[dim] = 0;
        Layout rest = Layout.of(steering.shape(), strides, walked.offset());
        return new IndexedLayout(
                steering.shape(),
                rest,
                List.of(steering),
                List.of(dim),
                List.of(walked.size(dim)),
                List.of(walked.stride(dim)));
    }

    /**
     * Index tensors that broadcast among themselves walk one dimension each, as in {@code x[rows, columns]}.
     *
     * <p>The dimensions of the broadcast index tensors take the place of the indexed dimensions if those are
     * neighbours; otherwise they come first.
     *
     * @param self    the layout of the tensor walked
     * @param dims    the dimensions indexed, ascending
     * @param indices one int64 tensor a dimension
     * @return the walk
     * @throws IndexOutOfBoundsException if the index tensors do not fit each other or the tensor
     */
    public static IndexedLayout of(Layout self, List<Integer> dims, Tensor[] indices) {
        check(self, dims, indices);
        return build(self, dims, indices);
    }

    private static IndexedLayout build(Layout self, List<Integer> dims, Tensor... indices) {
        Shape common = broadcast(indices);
        boolean neighbours = dims.get(dims.size() - 1) - dims.get(0) == dims.size() - 1;
        int place = neighbours ? dims.get(0) : 0;

        List<Integer> sizes = new ArrayList<>();
        List<Integer> strides = new ArrayList<>();
        for (int dim = 0; dim < self.rank(); dim++) {
            if (!dims.contains(dim)) {
                sizes.add(self.size(dim));
                strides.add(self.stride(dim));
            }
        }
        for (int dim = 0; dim < common.rank(); dim++) {
            sizes.add(place + dim, common.size(dim));
            strides.add(place + dim, 0);
        }
        Shape shape = Shape.of(toArray(sizes));
        List<Layout> layouts = new ArrayList<>();
        for (Tensor index : indices) {
            layouts.add(stretched(index.layout().expandedTo(common), place, shape));
        }
        return new IndexedLayout(
                shape,
                Layout.of(shape, toArray(strides), self.offset()),
                layouts,
                dims,
                dims.stream().map(self::size).toList(),
                dims.stream().map(self::stride).toList());
    }

    /**
     * A vector walks one dimension; a scalar counts as a vector of one element on either side.
     *
     * @param self   the layout of the tensor walked
     * @param dim    the dimension indexed, negative from the end
     * @param vector an int64 tensor of rank 0 or 1
     * @return the walk
     */
    public static IndexedLayout byVector(Layout self, int dim, Tensor vector) {
        Tensor index = vector.seenThrough(atLeastOneDim(vector.layout()));
        return build(atLeastOneDim(self), List.of(self.shape().normalize(dim)), index);
    }

    private static void check(Layout self, List<Integer> dims, Tensor[] indices) {
        for (Tensor index : indices) {
            if (index.dtype() != DType.INT64) {
                throw new IndexOutOfBoundsException("tensors used as indices must be long, int, byte or bool tensors");
            }
        }
        if (dims.get(dims.size() - 1) >= self.rank()) {
            throw new IndexOutOfBoundsException("too many indices for tensor of dimension " + self.rank() + " (got "
                    + (dims.get(dims.size() - 1) + 1) + ")");
        }
        boolean nothingToPick = dims.stream().anyMatch(dim -> self.size(dim) == 0);
        if (nothingToPick && broadcast(indices).numel() != 0) {
            throw new IndexOutOfBoundsException("index is out of bounds for dimension with size 0");
        }
    }

    private static Shape broadcast(Tensor[] indices) {
        try {
            return Broadcasting.shape(indices);
        } catch (IllegalArgumentException mismatch) {
            String shapes = Arrays.stream(indices)
                    .map(index -> index.shape().brackets())
                    .collect(Collectors.joining(", "));
            IndexOutOfBoundsException error = new IndexOutOfBoundsException(
                    "shape mismatch: indexing tensors could not be broadcast together with shapes " + shapes);
            error.initCause(mismatch);
            throw error;
        }
    }

    /** Repeats an index tensor's layout over the dimensions that are not indexed. */
    private static Layout stretched(Layout index, int place, Shape shape) {
        int[] strides = new int[shape.rank()];
        System.arraycopy(index.strides(), 0, strides, place, index.rank());
        return Layout.of(shape, strides, index.offset());
    }

    private static Layout atLeastOneDim(Layout layout) {
        return layout.rank() == 0 ? layout.unsqueezed(0) : layout;
    }

    private static int[] toArray(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
