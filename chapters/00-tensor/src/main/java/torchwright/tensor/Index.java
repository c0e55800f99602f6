package torchwright.tensor;

/**
 * One entry between the brackets of {@code x[...]}.
 *
 * <p>{@code x[0, 1:3, None, ..., mask]} is {@code x.get(at(0), slice(1, 3), newAxis(), ellipsis(), of(mask))} with
 * these functions imported. Integers, slices, new axes and the ellipsis give views; index tensors give copies.
 */
public sealed interface Index {
    /**
     * One index of a dimension, which disappears.
     *
     * @param index negative from the end
     * @return {@code x[index]}
     */
    static Index at(int index) {
        return new At(index);
    }

    /**
     * A range of a dimension.
     *
     * @param start the first index, negative from the end; clipped to the dimension
     * @param stop  one past the last index, negative from the end; clipped to the dimension
     * @return {@code x[start:stop]}
     */
    static Index slice(int start, int stop) {
        return new Range(start, stop, 1);
    }

    /**
     * Every {@code step}-th element of a range of a dimension.
     *
     * @param start the first index, negative from the end; clipped to the dimension
     * @param stop  one past the last index, negative from the end; clipped to the dimension
     * @param step  at least 1
     * @return {@code x[start:stop:step]}
     * @throws IllegalArgumentException if {@code step} is not positive
     */
    static Index slice(int start, int stop, int step) {
        return new Range(start, stop, step);
    }

    /**
     * A dimension from an index on.
     *
     * @param start the first index, negative from the end; clipped to the dimension
     * @return {@code x[start:]}
     */
    static Index from(int start) {
        return new Range(start, Integer.MAX_VALUE, 1);
    }

    /**
     * A dimension up to an index.
     *
     * @param stop one past the last index, negative from the end; clipped to the dimension
     * @return {@code x[:stop]}
     */
    static Index to(int stop) {
        return new Range(0, stop, 1);
    }

    /**
     * Every {@code step}-th element of a dimension.
     *
     * @param step at least 1
     * @return {@code x[::step]}
     * @throws IllegalArgumentException if {@code step} is not positive
     */
    static Index every(int step) {
        return new Range(0, Integer.MAX_VALUE, step);
    }

    /** {@return a whole dimension, {@code x[:]}} */
    static Index all() {
        return new Range(0, Integer.MAX_VALUE, 1);
    }

    /** {@return all dimensions that the other entries leave over, {@code x[...]}} */
    static Index ellipsis() {
        return new Ellipsis();
    }

    /** {@return a new dimension of size 1, {@code x[None]}} */
    static Index newAxis() {
        return new NewAxis();
    }

    /**
     * The elements to which a tensor points.
     *
     * @param tensor int64: indices of one dimension; bool: a mask over as many dimensions as it has
     * @return {@code x[tensor]}
     */
    static Index of(Tensor tensor) {
        return new Picked(tensor);
    }

    /**
     * Several indices of one dimension.
     *
     * @param indices negative from the end
     * @return {@code x[[i, j, ...]]}
     */
    static Index of(int... indices) {
        return new Picked(Tensor.of(indices));
    }

    /**
     * One index.
     *
     * @param index negative from the end
     */
    record At(int index) implements Index {}

    /**
     * A range.
     *
     * @param start the first index
     * @param stop  one past the last index
     * @param step  at least 1
     */
    record Range(int start, int stop, int step) implements Index {
        /**
         * Checks the step.
         *
         * @param start the first index
         * @param stop  one past the last index
         * @param step  at least 1
         * @throws IllegalArgumentException if {@code step} is not positive
         */
        public Range {
            if (step == 0) {
                throw new IllegalArgumentException("slice step cannot be zero");
            }
            if (step < 0) {
                throw new IllegalArgumentException(
                        "step must be greater than zero\nflip() reverses the order along a dimension.");
            }
        }
    }

    /** All dimensions left over. */
    record Ellipsis() implements Index {}

    /** A new dimension. */
    record NewAxis() implements Index {}

    /**
     * Where a tensor points.
     *
     * @param tensor of dtype int64 or bool
     */
    record Picked(Tensor tensor) implements Index {}
}
