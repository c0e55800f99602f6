package torchwright.vector.matmul;

import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/**
 * A matrix of float32 seen in an array; a transposed or sliced one is seen where it lies.
 *
 * @param elements     the array
 * @param offset       the position of the first element
 * @param rows         how many rows
 * @param columns      how many columns
 * @param rowStride    from an element to the one below it
 * @param columnStride from an element to the one right of it
 */
record FloatMatrix(float[] elements, int offset, int rows, int columns, int rowStride, int columnStride) {
    private static final int STRIP = 64;

    /** A tensor of two dimensions. */
    static FloatMatrix of(Tensor tensor) {
        Layout layout = tensor.layout();
        return new FloatMatrix(
                array(tensor), layout.offset(), layout.size(0), layout.size(1), layout.stride(0), layout.stride(1));
    }

    /** A tensor of one dimension, as a matrix of one column. */
    static FloatMatrix column(Tensor vector) {
        Layout layout = vector.layout();
        return new FloatMatrix(array(vector), layout.offset(), layout.size(0), 1, layout.stride(0), 1);
    }

    /** One matrix of a tensor of three dimensions. */
    static FloatMatrix ofBatch(Tensor batch, int index) {
        Layout layout = batch.layout();
        int offset = layout.offset() + index * layout.stride(0);
        return new FloatMatrix(
                array(batch), offset, layout.size(1), layout.size(2), layout.stride(1), layout.stride(2));
    }

    /** The array in which a tensor's elements lie. */
    static float[] array(Tensor tensor) {
        return ((CpuStorage) tensor.storage()).floats();
    }

    /** The position of an element. */
    int at(int row, int column) {
        return offset + row * rowStride + column * columnStride;
    }

    /** Rows as columns and columns as rows. */
    FloatMatrix transposed() {
        return new FloatMatrix(elements, offset, columns, rows, columnStride, rowStride);
    }

    /** A block of it. */
    FloatMatrix block(int row, int column, int rows, int columns) {
        return new FloatMatrix(elements, at(row, column), rows, columns, rowStride, columnStride);
    }

    /** Copies it to a matrix of the same shape that lies elsewhere. */
    void copyTo(FloatMatrix target) {
        if (rowStride == 1 && target.columnStride == 1 && columns >= 4) {
            copyTurned(target);
        } else if (columnStride == 1 && target.rowStride == 1 && rows >= 4) {
            transposed().copyTurned(target.transposed());
        } else {
            copyRows(target);
        }
    }

    private void copyRows(FloatMatrix target) {
        for (int row = 0; row < rows; row++) {
            int from = at(row, 0);
            int to = target.at(row, 0);
            if (columnStride == 1 && target.columnStride == 1) {
                System.arraycopy(elements, from, target.elements, to, columns);
            } else {
                for (int column = 0; column < columns; column++) {
                    target.elements[to + column * target.columnStride] = elements[from + column * columnStride];
                }
            }
        }
    }

    /**
     * Copies columns of neighbours to rows of neighbours: four columns at a time, few enough to be read side by side,
     * and {@link #STRIP} rows of all columns, few enough to stay in the first cache. The last four columns may lie over
     * those before them.
     */
    private void copyTurned(FloatMatrix target) {
        for (int row = 0; row < rows; row += STRIP) {
            int height = Math.min(STRIP, rows - row);
            for (int column = 0; column < columns; column += 4) {
                int first = Math.min(column, columns - 4);
                copyFourColumns(row, height, first, target);
            }
        }
    }

    private void copyFourColumns(int row, int height, int column, FloatMatrix target) {
        float[] from = elements;
        float[] to = target.elements;
        int down = target.rowStride;
        int first = at(row, column);
        int second = at(row, column + 1);
        int third = at(row, column + 2);
        int fourth = at(row, column + 3);
        int start = target.at(row, column);
        for (int i = 0; i < height; i++) {
            int at = start + i * down;
            to[at] = from[first + i];
            to[at + 1] = from[second + i];
            to[at + 2] = from[third + i];
            to[at + 3] = from[fourth + i];
        }
    }
}
