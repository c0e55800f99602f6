package torchwright.tensor;

import java.util.Arrays;

/** Cutting a tensor into parts; {@link Combination} puts parts together. Part of {@link Tensor}. */
public sealed interface Joining permits Tensor {
    private Tensor self() {
        return (Tensor) this;
    }

    /**
     * Cuts a dimension into parts of one size.
     *
     * @param size the size of each part; the last may be smaller
     * @param dim  the dimension
     * @return views
     * @throws IllegalArgumentException if {@code size} is negative, or 0 for a dimension that is not empty
     */
    default Tensor[] split(int size, int dim) {
        checkHasDims("split");
        if (size < 0) {
            throw new IllegalArgumentException("split expects split_size be non-negative, but got split_size=" + size);
        }
        int length = self().size(dim);
        if (size == 0 && length > 0) {
            throw new IllegalArgumentException(
                    "split_size can only be 0 if dimension size is 0, but got dimension size of " + length);
        }
        int parts = size == 0 ? 1 : Math.max((length + size - 1) / size, 1);
        int[] sizes = new int[parts];
        Arrays.fill(sizes, size);
        sizes[parts - 1] = length - (parts - 1) * size;
        return split(sizes, dim);
    }

    /**
     * Cuts a dimension into parts of given sizes.
     *
     * @param sizes the size of each part; their sum is the dimension's size
     * @param dim   the dimension
     * @return views
     * @throws IllegalArgumentException if a size is negative, or they do not add up
     */
    default Tensor[] split(int[] sizes, int dim) {
        checkHasDims("split");
        int length = self().size(dim);
        Tensor[] parts = new Tensor[sizes.length];
        if (Arrays.stream(sizes).anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException("split_with_sizes expects split_sizes have only non-negative entries,"
                    + " but got split_sizes=" + Arrays.toString(sizes));
        }
        if (Arrays.stream(sizes).asLongStream().sum() != length) {
            throw new IllegalArgumentException("split_with_sizes expects split_sizes to sum exactly to " + length
                    + " (input tensor's size at dimension " + dim + "), but got split_sizes="
                    + Arrays.toString(sizes));
        }
        int start = 0;
        for (int i = 0; i < sizes.length; i++) {
            parts[i] = self().slice(dim, start, start + sizes[i], 1);
            start += sizes[i];
        }
        return parts;
    }

    /**
     * Cuts a dimension into about equal parts.
     *
     * @param chunks how many at most: parts are of size {@code ceil(size / chunks)}, the last may be smaller
     * @param dim    the dimension
     * @return views
     * @throws IllegalArgumentException if {@code chunks} is not positive
     */
    default Tensor[] chunk(int chunks, int dim) {
        checkHasDims("chunk");
        if (chunks <= 0) {
            throw new IllegalArgumentException("chunk expects `chunks` to be greater than 0, got: " + chunks);
        }
        int length = self().size(dim);
        return length == 0 ? split(new int[chunks], dim) : split((length + chunks - 1) / chunks, dim);
    }

    /**
     * Takes a dimension apart.
     *
     * @param dim the dimension, which disappears
     * @return one view for each of its indices
     */
    default Tensor[] unbind(int dim) {
        int along = self().shape().normalize(dim);
        Tensor[] parts = new Tensor[self().size(along)];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = self().select(along, i);
        }
        return parts;
    }

    private void checkHasDims(String what) {
        if (self().rank() == 0) {
            throw new IllegalArgumentException(what + " expects at least a 1-dimensional tensor");
        }
    }
}
