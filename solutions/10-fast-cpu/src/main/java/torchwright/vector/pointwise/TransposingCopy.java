package torchwright.vector.pointwise;

import torchwright.tensor.Tensor;
import torchwright.vector.parallel.Parallel;

/**
 * Copies a matrix whose columns lie side by side into one whose rows do, or the other way round.
 *
 * <p>Note [Squares of a transpose]: read along its rows, one matrix is written down its columns: of every cache line that
 * is fetched, one element is used before the line is gone. So a square is copied at a time, small enough that its lines
 * of both matrices stay in the nearest cache until all their elements are used.
 */
final class TransposingCopy {
    /** The side of a square: two cache lines of floats. */
    private static final int SIDE = 32;

    private TransposingCopy() {}

    /** {@return whether a copy is of this kind: two dimensions, each dense in one of the two, and not small} */
    static boolean fits(Tensor from, Tensor to) {
        return to.rank() == 2
                && from.shape().equals(to.shape())
                && to.numel() >= SIDE * SIDE
                && (isTurned(from, to) || isTurned(to, from));
    }

    private static boolean isTurned(Tensor byColumns, Tensor byRows) {
        return byColumns.layout().stride(0) == 1 && byRows.layout().stride(1) == 1;
    }

    /** Copies floats; {@link #fits} has said so. */
    static void floats(Tensor from, Tensor to) {
        float[] x = FloatElements.INSTANCE.array(from);
        float[] z = FloatElements.INSTANCE.array(to);
        int p = from.layout().offset();
        int r = to.layout().offset();
        int rowStep = from.layout().stride(0);
        int columnStep = from.layout().stride(1);
        int toRowStep = to.layout().stride(0);
        int toColumnStep = to.layout().stride(1);
        int columns = to.size(1);
        bands(to, (firstRow, lastRow) -> {
            for (int firstColumn = 0; firstColumn < columns; firstColumn += SIDE) {
                int lastColumn = Math.min(columns, firstColumn + SIDE);
                for (int row = firstRow; row < lastRow; row++) {
                    int read = p + row * rowStep;
                    int write = r + row * toRowStep;
                    for (int column = firstColumn; column < lastColumn; column++) {
                        z[write + column * toColumnStep] = x[read + column * columnStep];
                    }
                }
            }
        });
    }

    /** Some rows. */
    private interface Band {
        void run(int firstRow, int lastRow);
    }

    /** Cuts a matrix into bands of rows, for several threads if it is large. */
    private static void bands(Tensor matrix, Band band) {
        int rows = matrix.size(0);
        int bands = (rows + SIDE - 1) / SIDE;
        int each = (int) Math.max(1, Traversal.GRAIN / (SIDE * (long) matrix.size(1)));
        int parts = (bands + each - 1) / each;
        Parallel.run(parts, part -> {
            for (int i = part * each; i < Math.min(bands, (part + 1) * each); i++) {
                band.run(i * SIDE, Math.min(rows, (i + 1) * SIDE));
            }
        });
    }
}
