package torchwright.tensor;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** Between Java's arrays of arrays and one flat array in row-major order. */
final class NestedArrays {
    private NestedArrays() {}

    /** The sizes of an array of arrays, read along its first elements. */
    static Shape shape(Object array) {
        List<Integer> sizes = new ArrayList<>();
        Object level = array;
        while (level != null && level.getClass().isArray()) {
            int length = Array.getLength(level);
            sizes.add(length);
            level = length == 0 ? emptyBelow(level, sizes) : Array.get(level, 0);
        }
        return Shape.of(sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Below an empty array there is nothing to measure: {@code new float[0][]} is of shape (0, 0). */
    private static Object emptyBelow(Object level, List<Integer> sizes) {
        Class<?> type = level.getClass().getComponentType();
        for (; type.isArray(); type = type.getComponentType()) {
            sizes.add(0);
        }
        return null;
    }

    /**
     * Copies the elements one after the other.
     *
     * @param array an array of arrays of float, double, long, int or boolean
     * @param shape its sizes
     * @return a {@code float[]}, {@code double[]}, {@code long[]} or {@code boolean[]}
     * @throws IllegalArgumentException if the rows are not all of one length, or the elements of another type
     */
    static Object flatten(Object array, Shape shape) {
        Class<?> element = array.getClass();
        while (element.isArray()) {
            element = element.getComponentType();
        }
        if (element == int.class) {
            element = long.class;
        }
        if (element != float.class && element != double.class && element != long.class && element != boolean.class) {
            throw new IllegalArgumentException(
                    "array: elements must be float, double, long, int or boolean, but are " + element.getSimpleName());
        }
        Object flat = Array.newInstance(element, Math.toIntExact(shape.numel()));
        copyIn(array, shape, 0, flat, 0);
        return flat;
    }

    private static int copyIn(Object level, Shape shape, int dim, Object flat, int at) {
        int length = level == null ? -1 : Array.getLength(level);
        if (length != shape.size(dim)) {
            throw new IllegalArgumentException("expected sequence of length " + shape.size(dim) + " at dim " + dim
                    + " (got " + (length < 0 ? "null" : length) + ")\nAll rows of an array must be of one length.");
        }
        if (dim < shape.rank() - 1) {
            int next = at;
            for (int i = 0; i < length; i++) {
                next = copyIn(Array.get(level, i), shape, dim + 1, flat, next);
            }
            return next;
        }
        if (level instanceof int[] ints) {
            long[] longs = (long[]) flat;
            for (int i = 0; i < length; i++) {
                longs[at + i] = ints[i];
            }
        } else {
            System.arraycopy(level, 0, flat, at, length);
        }
        return at + length;
    }

    /**
     * Lays a flat array out in rows.
     *
     * @param flat  the elements in row-major order
     * @param shape the sizes
     * @return an array of arrays of the shape's rank; for a scalar the boxed element
     */
    static Object nest(Object flat, Shape shape) {
        if (shape.rank() == 0) {
            return Array.get(flat, 0);
        }
        Class<?> element = flat.getClass().getComponentType();
        Object nested = Array.newInstance(element, shape.sizes());
        copyOut(flat, 0, nested, shape, 0);
        return nested;
    }

    private static int copyOut(Object flat, int at, Object level, Shape shape, int dim) {
        int length = shape.size(dim);
        if (dim == shape.rank() - 1) {
            System.arraycopy(flat, at, level, 0, length);
            return at + length;
        }
        int next = at;
        for (int i = 0; i < length; i++) {
            next = copyOut(flat, next, Array.get(level, i), shape, dim + 1);
        }
        return next;
    }
}
