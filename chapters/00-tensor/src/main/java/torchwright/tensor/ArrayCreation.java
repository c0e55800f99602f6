package torchwright.tensor;

import java.util.Arrays;
import torchwright.tensor.cpu.CpuStorage;

/**
 * The static functions that make tensors of Java numbers and arrays; inherited by {@link Tensor}.
 *
 * <p>The dtype is the Java type's: float is float32, double is float64, int and long are int64, boolean is bool.
 */
public abstract sealed class ArrayCreation permits Creation {
    ArrayCreation() {}

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
}
