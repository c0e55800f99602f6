package torchwright.tensor;

import java.util.Arrays;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.op.Fill;
import torchwright.tensor.op.FillOp;
import torchwright.tensor.op.Normal;
import torchwright.tensor.op.RandomIntegers;
import torchwright.tensor.op.RandomPermutation;
import torchwright.tensor.op.Uniform;

/**
 * The static functions that make tensors out of nothing, of Java arrays and of chance; inherited by {@link Tensor}, so
 * that one writes {@code Tensor.zeros(2, 3)}.
 *
 * <p>Sizes are given one by one, for float32, or as a {@link Shape} with a dtype.
 */
public abstract sealed class Creation permits Combination {
    Creation() {}

    private static Tensor wrap(Object flat, Shape shape) {
        return new Tensor(CpuStorage.wrap(flat), Layout.contiguous(shape));
    }

    /**
     * A scalar of dtype float32.
     *
     * @param value its value
     * @return a tensor of shape {@code ()}
     */
    public static Tensor of(float value) {
        return wrap(new float[] {value}, Shape.SCALAR);
    }

    /**
     * A scalar of dtype float64.
     *
     * @param value its value
     * @return a tensor of shape {@code ()}
     */
    public static Tensor of(double value) {
        return wrap(new double[] {value}, Shape.SCALAR);
    }

    /**
     * A scalar of dtype int64.
     *
     * @param value its value
     * @return a tensor of shape {@code ()}
     */
    public static Tensor of(long value) {
        return wrap(new long[] {value}, Shape.SCALAR);
    }

    /**
     * A scalar of dtype bool.
     *
     * @param value its value
     * @return a tensor of shape {@code ()}
     */
    public static Tensor of(boolean value) {
        return wrap(new boolean[] {value}, Shape.SCALAR);
    }

    /**
     * A vector of dtype float32.
     *
     * @param values its elements, copied
     * @return a tensor of shape {@code (values.length)}
     */
    public static Tensor of(float... values) {
        return wrap(values.clone(), Shape.of(values.length));
    }

    /**
     * A vector of dtype float64.
     *
     * @param values its elements, copied
     * @return a tensor of shape {@code (values.length)}
     */
    public static Tensor of(double... values) {
        return wrap(values.clone(), Shape.of(values.length));
    }

    /**
     * A vector of dtype int64.
     *
     * @param values its elements, copied
     * @return a tensor of shape {@code (values.length)}
     */
    public static Tensor of(long... values) {
        return wrap(values.clone(), Shape.of(values.length));
    }

    /**
     * A vector of dtype int64.
     *
     * @param values its elements, copied
     * @return a tensor of shape {@code (values.length)}
     */
    public static Tensor of(int... values) {
        return wrap(Arrays.stream(values).asLongStream().toArray(), Shape.of(values.length));
    }

    /**
     * A vector of dtype bool.
     *
     * @param values its elements, copied
     * @return a tensor of shape {@code (values.length)}
     */
    public static Tensor of(boolean... values) {
        return wrap(values.clone(), Shape.of(values.length));
    }

    /**
     * A tensor with the elements of a Java array of any rank; the dtype is the elements': float is float32, double is
     * float64, int and long are int64, boolean is bool.
     *
     * @param array an array, or array of arrays, copied; all rows of one length
     * @return a tensor of the array's sizes
     * @throws IllegalArgumentException if rows differ in length, or the elements are of another type
     */
    public static Tensor of(Object array) {
        if (array == null || !array.getClass().isArray()) {
            throw new IllegalArgumentException("array: expected a Java array of numbers or booleans, but got "
                    + (array == null ? "null" : array.getClass().getSimpleName()));
        }
        Shape shape = NestedArrays.shape(array);
        return wrap(NestedArrays.flatten(array, shape), shape);
    }

    /**
     * A tensor over a Java array itself, without copying; torch's {@code from_numpy}.
     *
     * @param array a {@code float[]}, {@code double[]}, {@code long[]} or {@code boolean[]}: a write to either shows in
     *     both
     * @return a tensor of shape {@code (array.length)}
     */
    public static Tensor sharing(Object array) {
        CpuStorage storage = CpuStorage.wrap(array);
        return new Tensor(storage, Layout.contiguous(Shape.of(storage.length())));
    }

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
        long numel = layout.shape().numel();
        if (numel > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a tensor of shape " + layout.shape().brackets() + " has " + numel + " elements, more than the "
                            + (Integer.MAX_VALUE - 8) + " that one Java array holds");
        }
        return new Tensor(Backends.of(device).allocate(dtype, (int) numel, device), layout);
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
    private static Tensor filled(Tensor empty, FillOp fill) {
        return Dispatcher.runInto(fill, empty, empty).data();
    }

    /** A tensor like another in shape, dtype and device; and in strides, if those leave no gaps. */
    private static Tensor emptyLike(Tensor other) {
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
     * Random numbers from {@code [0, 1)} in the shape, dtype and device of another tensor.
     *
     * @param other the tensor to resemble
     * @return a new tensor
     */
    public static Tensor randLike(Tensor other) {
        return filled(emptyLike(other), new Uniform(0, 1, Generator.defaultGenerator()));
    }

    /**
     * Standard normal random numbers in the shape, dtype and device of another tensor.
     *
     * @param other the tensor to resemble
     * @return a new tensor
     */
    public static Tensor randnLike(Tensor other) {
        return filled(emptyLike(other), new Normal(0, 1, Generator.defaultGenerator()));
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

    /**
     * Random numbers from {@code [0, 1)}, of dtype float32, with the default generator.
     *
     * @param sizes the tensor's sizes
     * @return a new tensor
     */
    public static Tensor rand(int... sizes) {
        return rand(Generator.defaultGenerator(), Shape.of(sizes), DType.FLOAT32);
    }

    /**
     * Random numbers from {@code [0, 1)}.
     *
     * @param generator where they come from
     * @param shape     the tensor's sizes
     * @param dtype     the elements' type
     * @return a new tensor
     */
    public static Tensor rand(Generator generator, Shape shape, DType dtype) {
        return filled(empty(shape, dtype, Device.CPU), new Uniform(0, 1, generator));
    }

    /**
     * Standard normal random numbers, of dtype float32, with the default generator.
     *
     * @param sizes the tensor's sizes
     * @return a new tensor
     */
    public static Tensor randn(int... sizes) {
        return randn(Generator.defaultGenerator(), Shape.of(sizes), DType.FLOAT32);
    }

    /**
     * Standard normal random numbers.
     *
     * @param generator where they come from
     * @param shape     the tensor's sizes
     * @param dtype     the elements' type
     * @return a new tensor
     */
    public static Tensor randn(Generator generator, Shape shape, DType dtype) {
        return filled(empty(shape, dtype, Device.CPU), new Normal(0, 1, generator));
    }

    /**
     * Random whole numbers from {@code [low, high)}, of dtype int64, with the default generator.
     *
     * @param low   the smallest
     * @param high  one more than the largest
     * @param sizes the tensor's sizes
     * @return a new tensor
     */
    public static Tensor randint(long low, long high, int... sizes) {
        return randint(Generator.defaultGenerator(), low, high, Shape.of(sizes), DType.INT64);
    }

    /**
     * Random whole numbers from {@code [low, high)}.
     *
     * @param generator where they come from
     * @param low       the smallest
     * @param high      one more than the largest
     * @param shape     the tensor's sizes
     * @param dtype     the elements' type
     * @return a new tensor
     */
    public static Tensor randint(Generator generator, long low, long high, Shape shape, DType dtype) {
        return filled(empty(shape, dtype, Device.CPU), new RandomIntegers(low, high, generator));
    }

    /**
     * The numbers {@code 0, ..., n - 1} in random order, of dtype int64, with the default generator.
     *
     * @param n how many
     * @return a vector
     */
    public static Tensor randperm(int n) {
        return randperm(Generator.defaultGenerator(), n);
    }

    /**
     * The numbers {@code 0, ..., n - 1} in random order, of dtype int64.
     *
     * @param generator where the order comes from
     * @param n         how many
     * @return a vector
     */
    public static Tensor randperm(Generator generator, int n) {
        return filled(empty(Shape.of(n), DType.INT64, Device.CPU), new RandomPermutation(generator));
    }

    /**
     * Draws 1 with a probability of its own for every element, else 0, with the default generator.
     *
     * @param probabilities in {@code [0, 1]}, floating point
     * @return a new tensor of the same shape and dtype
     */
    public static Tensor bernoulli(Tensor probabilities) {
        Tensor drawn = emptyLike(probabilities).bernoulli_(probabilities, Generator.defaultGenerator());
        return drawn.data();
    }
}
