package torchwright.vector.fused;

import torchwright.vector.parallel.Parallel;

/** The softmax, and its logarithm, along any dimension of contiguous float32. */
public final class SoftmaxDims {
    /** Elements that are worth a thread. */
    private static final int GRAIN = 1 << 14;

    private SoftmaxDims() {}

    /** What is computed of a row. */
    private interface Row {
        void run(float[] x, int p, float[] z, int r, int count);
    }

    /** What is computed of columns that lie side by side. */
    private interface Columns {
        void run(float[] x, int p, float[] z, int r, int size, int stride, int columns);
    }

    /**
     * Computes the softmax along the middle one of three dimensions; of a tensor of more, those before and those after
     * count as one each.
     *
     * @param x     {@code (outer, size, inner)}, contiguous
     * @param p     the position of the first element
     * @param z     receives the softmax, of the same shape; may be x itself
     * @param r     the position of the first
     * @param outer the size of the dimensions before
     * @param size  the size of the dimension
     * @param inner the size of the dimensions after; 1 if it is the last
     */
    public static void softmax(float[] x, int p, float[] z, int r, int outer, int size, int inner) {
        run(SoftmaxRow::softmax, SoftmaxColumns::softmax, x, p, z, r, outer, size, inner);
    }

    /**
     * Computes the logarithm of the softmax along the middle one of three dimensions.
     *
     * @param x     {@code (outer, size, inner)}, contiguous
     * @param p     the position of the first element
     * @param z     receives the logarithms, of the same shape; may be x itself
     * @param r     the position of the first
     * @param outer the size of the dimensions before
     * @param size  the size of the dimension
     * @param inner the size of the dimensions after; 1 if it is the last
     */
    public static void logSoftmax(float[] x, int p, float[] z, int r, int outer, int size, int inner) {
        run(SoftmaxRow::logSoftmax, SoftmaxColumns::logSoftmax, x, p, z, r, outer, size, inner);
    }

    private static void run(
            Row row, Columns columns, float[] x, int p, float[] z, int r, int outer, int size, int inner) {
        if (outer == 0 || size == 0 || inner == 0) {
            return;
        }
        int blocks = (inner + SoftmaxColumns.MOST - 1) / SoftmaxColumns.MOST;
        int items = outer * blocks;
        int each = Math.max(1, GRAIN / (size * Math.min(inner, SoftmaxColumns.MOST)));
        int parts = (items + each - 1) / each;
        Parallel.run(parts, part -> {
            for (int item = part * each; item < Math.min(items, (part + 1) * each); item++) {
                int column = item % blocks * SoftmaxColumns.MOST;
                int at = item / blocks * size * inner + column;
                if (inner == 1) {
                    row.run(x, p + at, z, r + at, size);
                } else {
                    columns.run(x, p + at, z, r + at, size, inner, Math.min(SoftmaxColumns.MOST, inner - column));
                }
            }
        });
    }
}
