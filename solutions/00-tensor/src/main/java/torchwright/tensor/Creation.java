package torchwright.tensor;

import java.util.Arrays;
import torchwright.tensor.op.Fill;
import torchwright.tensor.op.FillOp;

/**
 * The static functions that make tensors out of nothing; inherited by {@link Tensor}, so that one writes {@code
 * Tensor.zeros(2, 3)}.
 *
 * <p>Sizes are given one by one, for float32, or as a {@link Shape} with a dtype.
 */
public abstract sealed class Creation extends ArrayCreation permits RandomCreation {
    Creation() {}

    /**
     * A tensor whose elements are not set yet.
     *
     * @param shape  its sizes
     * @param dtype  its elements' type
     * @param device where it is to be
     * @return a tensor of undefined values
     */
    public static Tensor empty(Shape shape, DType dtype, Device device) {
        return empty(Layout.contiguous(shape), dtype, device);
    }

    static Tensor empty(Layout layout, DType dtype, Device device) {
        return Backends.of(device).empty(layout, dtype, device, null);
    }

    /**
     * A float32 tensor whose elements are not set yet.
     *
     * @param sizes its sizes
     * @return a tensor of undefined values
     */
    public static Tensor empty(int... sizes) {
        return empty(Shape.of(sizes), DType.FLOAT32, Device.CPU);
    }

    /**
     * A tensor of zeros, of dtype float32.
     *
     * @param sizes its sizes
     * @return a new tensor
     */
    public static Tensor zeros(int... sizes) {
        if (Arrays.stream(sizes).anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException(
                    "zeros: Dimension size must be non-negative.\nThe sizes given are " + Arrays.toString(sizes) + ".");
        }
        return zeros(Shape.of(sizes), DType.FLOAT32);
    }

    /**
     * A tensor of zeros.
     *
     * @param shape its sizes
     * @param dtype its elements' type
     * @return a new tensor
     */
    public static Tensor zeros(Shape shape, DType dtype) {
        return full(shape, 0, dtype, Device.CPU);
    }

    /**
     * A tensor of ones, of dtype float32.
     *
     * @param sizes its sizes
     * @return a new tensor
     */
    public static Tensor ones(int... sizes) {
        return ones(Shape.of(sizes), DType.FLOAT32);
    }

    /**
     * A tensor of ones.
     *
     * @param shape its sizes
     * @param dtype its elements' type
     * @return a new tensor
     */
    public static Tensor ones(Shape shape, DType dtype) {
        return full(shape, 1, dtype, Device.CPU);
    }

    /**
     * A tensor of one value; of dtype int64 for a whole number, else float32.
     *
     * @param shape its sizes
     * @param value every element's value
     * @return a new tensor
     */
    public static Tensor full(Shape shape, Number value) {
        return full(shape, value, TypePromotion.withNumber(DType.BOOL, value), Device.CPU);
    }

    /**
     * A tensor of one value.
     *
     * @param shape  its sizes
     * @param value  every element's value
     * @param dtype  its elements' type
     * @param device where it is to be
     * @return a new tensor
     */
    public static Tensor full(Shape shape, Number value, DType dtype, Device device) {
        return filled(empty(shape, dtype, device), new Fill(value));
    }

    /** A new tensor that an op has filled: nobody has seen it before, so that the filling does not count as a write. */
    static Tensor filled(Tensor empty, FillOp fill) {
        return Dispatcher.runInto(fill, empty, empty).data();
    }

    /** A tensor like another in shape, dtype and device; and in strides, if those leave no gaps. */
    static Tensor emptyLike(Tensor other) {
        return empty(DenseLayout.resembling(other.layout()), other.dtype(), other.device());
    }

    /**
     * Zeros in the shape, dtype and device of another tensor.
     *
     * @param other the tensor to resemble
     * @return a new tensor
     */
    public static Tensor zerosLike(Tensor other) {
        return filled(emptyLike(other), new Fill(0));
    }

    /**
     * Ones in the shape, dtype and device of another tensor.
     *
     * @param other the tensor to resemble
     * @return a new tensor
     */
    public static Tensor onesLike(Tensor other) {
        return filled(emptyLike(other), new Fill(1));
    }

    /**
     * One value in the shape, dtype and device of another tensor.
     *
     * @param other the tensor to resemble
     * @param value every element's value
     * @return a new tensor
     */
    public static Tensor fullLike(Tensor other, Number value) {
        return filled(emptyLike(other), new Fill(value));
    }

    /**
     * The whole numbers {@code 0, 1, ..., end - 1}, of dtype int64.
     *
     * @param end one more than the last
     * @return a vector
     */
    public static Tensor arange(long end) {
        return Ranges.arange(0L, end, 1L, DType.INT64);
    }

    /**
     * The numbers from {@code start} to before {@code end}: int64 if all three are whole, else float32.
     *
     * @param start the first
     * @param end   the limit, not reached
     * @param step  from one to the next, not 0
     * @return a vector of {@code ceil((end - start) / step)} elements
     */
    public static Tensor arange(Number start, Number end, Number step) {
        DType dtype = DType.INT64;
        for (Number number : new Number[] {start, end, step}) {
            dtype = TypePromotion.withNumber(dtype, number);
        }
        return Ranges.arange(start, end, step, dtype);
    }

    /**
     * The numbers from {@code start} to before {@code end}.
     *
     * @param start the first
     * @param end   the limit, not reached
     * @param step  from one to the next, not 0
     * @param dtype the elements' type
     * @return a vector of {@code ceil((end - start) / step)} elements
     */
    public static Tensor arange(Number start, Number end, Number step, DType dtype) {
        return Ranges.arange(start, end, step, dtype);
    }

    /**
     * Evenly spaced numbers, both ends included, of dtype float32.
     *
     * @param start the first
     * @param end   the last
     * @param steps how many
     * @return a vector
     */
    public static Tensor linspace(double start, double end, int steps) {
        return Ranges.linspace(start, end, steps, DType.FLOAT32);
    }

    /**
     * Evenly spaced numbers, both ends included.
     *
     * @param start the first
     * @param end   the last
     * @param steps how many
     * @param dtype the elements' type
     * @return a vector
     */
    public static Tensor linspace(double start, double end, int steps, DType dtype) {
        return Ranges.linspace(start, end, steps, dtype);
    }

    /**
     * The unit matrix, of dtype float32.
     *
     * @param n rows and columns
     * @return a tensor of shape {@code (n, n)}
     */
    public static Tensor eye(int n) {
        return eye(n, n, DType.FLOAT32);
    }

    /**
     * A matrix with ones on its main diagonal and zeros elsewhere.
     *
     * @param rows    how many rows
     * @param columns how many columns
     * @param dtype   the elements' type
     * @return a tensor of shape {@code (rows, columns)}
     */
    public static Tensor eye(int rows, int columns, DType dtype) {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException(
                    (rows < 0 ? "n" : "m") + " must be greater or equal to 0, got " + (rows < 0 ? rows : columns));
        }
        Tensor matrix = zeros(Shape.of(rows, columns), dtype);
        matrix.diagonal(0).fill_(1);
        return matrix.data();
    }
}
