package torchwright.testing;

import java.util.Arrays;
import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** A tensor's elements read out in row-major order, to be compared as Java numbers. */
final class Elements {
    private final Shape shape;
    private final DType dtype;
    private final double[] doubles;
    private final long[] longs;

    private Elements(Shape shape, DType dtype, double[] doubles, long[] longs) {
        this.shape = shape;
        this.dtype = dtype;
        this.doubles = doubles;
        this.longs = longs;
    }

    static Elements of(Tensor tensor) {
        Tensor values = tensor.detach();
        // Beyond 2^53 two different longs can be the same double.
        long[] longs = tensor.dtype() == DType.INT64 ? values.toLongs() : null;
        return new Elements(tensor.shape(), tensor.dtype(), values.toDoubles(), longs);
    }

    Shape shape() {
        return shape;
    }

    int count() {
        return doubles.length;
    }

    double at(int position) {
        return doubles[position];
    }

    /** Whether the element at a position is the other's there, within a tolerance. */
    boolean matches(int position, Elements expected, Tolerance tolerance) {
        if (longs != null && expected.longs != null && tolerance.equals(Tolerance.NONE)) {
            return longs[position] == expected.longs[position];
        }
        return tolerance.admits(doubles[position], expected.doubles[position]);
    }

    /** The indices of the element at a position: {@code [1, 2]} for the last of shape {@code (2, 3)}. */
    int[] indices(int position) {
        int[] indices = new int[shape.rank()];
        int rest = position;
        for (int dim = indices.length - 1; dim >= 0; dim--) {
            indices[dim] = rest % shape.size(dim);
            rest /= shape.size(dim);
        }
        return indices;
    }

    /** The distance between neighbours along each dimension, in row-major order. */
    int[] steps() {
        return Layout.contiguous(shape).strides();
    }

    /** The element at a position as a reader writes it: {@code 3}, {@code true}, {@code 0.25}. */
    String show(int position) {
        return switch (dtype) {
            case BOOL -> Boolean.toString(doubles[position] != 0);
            case INT64 -> Long.toString(longs[position]);
            case FLOAT64 -> Double.toString(doubles[position]);
            case FLOAT16, BFLOAT16, FLOAT32 -> Float.toString((float) doubles[position]);
        };
    }

    /** All elements, if they are few enough for one line, else null. */
    String showAll() {
        if (count() > 12 || shape.rank() == 0) {
            return null;
        }
        String[] shown = new String[count()];
        Arrays.setAll(shown, this::show);
        int[] sizes = shape.sizes();
        for (int dim = sizes.length - 1; dim >= 0; dim--) {
            shown = inRows(shown, sizes[dim]);
        }
        return shown.length == 1 ? shown[0] : null;
    }

    private static String[] inRows(String[] parts, int size) {
        if (size == 0) {
            return new String[] {"[]"};
        }
        String[] rows = new String[parts.length / size];
        Arrays.setAll(rows, row -> Arrays.toString(Arrays.copyOfRange(parts, row * size, (row + 1) * size)));
        return rows;
    }
}
