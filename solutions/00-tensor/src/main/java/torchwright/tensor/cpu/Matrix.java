package torchwright.tensor.cpu;

import torchwright.tensor.Layout;

/**
 * Where the elements of a matrix are in an array.
 *
 * @param rows         how many rows
 * @param columns      how many columns
 * @param offset       the position of the first element
 * @param rowStride    from an element to the one below it
 * @param columnStride from an element to the one right of it
 */
record Matrix(int rows, int columns, int offset, int rowStride, int columnStride) {
    /** Reads a layout of two dimensions. */
    static Matrix of(Layout layout) {
        return new Matrix(layout.size(0), layout.size(1), layout.offset(), layout.stride(0), layout.stride(1));
    }

    /** The position of one element. */
    int at(int row, int column) {
        return offset + row * rowStride + column * columnStride;
    }
}
