package torchwright.tensor.op;

import java.util.Arrays;
import torchwright.tensor.Layout;
import torchwright.tensor.ViewOp;

/**
 * The elements whose indices along two dimensions differ by a constant; torch: {@code aten::diagonal}.
 *
 * @param diagonal 0 for the main diagonal, positive above it, negative below
 * @param first    the rows' dimension
 * @param second   the columns' dimension
 */
public record Diagonal(int diagonal, int first, int second) implements ViewOp {
    @Override
    public Layout view(Layout input) {
        int row = input.shape().normalize(first);
        int column = input.shape().normalize(second);
        if (row == column) {
            throw new IllegalArgumentException("diagonal dimensions cannot be identical " + first + ", " + second);
        }
        int startRow = Math.max(-diagonal, 0);
        int startColumn = Math.max(diagonal, 0);
        int length = Math.max(0, Math.min(input.size(row) - startRow, input.size(column) - startColumn));
        int stride = input.stride(row) + input.stride(column);
        int offset = input.offset();
        if (length > 0) {
            offset += startRow * input.stride(row) + startColumn * input.stride(column);
        }
        Layout rest = input.squeezed(Math.max(row, column)).squeezed(Math.min(row, column));
        int rank = rest.rank();
        int[] strides = Arrays.copyOf(rest.strides(), rank + 1);
        strides[rank] = stride;
        return Layout.of(rest.shape().inserted(rank, length), strides, offset);
    }
}
