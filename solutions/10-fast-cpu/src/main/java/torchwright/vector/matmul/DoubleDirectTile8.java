package torchwright.vector.matmul;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * Eight rows of a product whose matrices are read where they lie, for {@link DoubleDirectProduct}.
 *
 * <p>The sums begin at zero, take their products in the order of {@link DoubleTile}, and so have its bits. Two
 * vectors of each row are for machines of 32 vector registers: see Note [Register tiles] there.
 */
final class DoubleDirectTile8 {
    /** How many rows it has. */
    static final int ROWS = 8;

    private static final VectorSpecies<Double> LANES = Lanes.DOUBLES;
    private static final int SECOND = LANES.length();

    /** Where the sums begin: each is loaded by itself, as sums that share an object would not be kept in registers. */
    private static final double[] ZEROS = new double[LANES.length()];

    private DoubleDirectTile8() {}

    /**
     * Computes two vectors of each row.
     *
     * @param a      the left matrix, of any strides
     * @param row    the first of the rows
     * @param b      the right matrix, of rows of neighbours
     * @param column the first of the columns
     * @param c      receives the sums, in rows of neighbours
     */
    static void multiplyTwoVectors(DoubleMatrix a, int row, DoubleMatrix b, int column, DoubleMatrix c) {
        double[] left = a.elements();
        double[] right = b.elements();
        int step = a.columnStride();
        int down = b.rowStride();
        int depth = b.rows();
        int at = b.at(0, column);
        int r0 = a.at(row, 0);
        int r1 = a.at(row + 1, 0);
        int r2 = a.at(row + 2, 0);
        int r3 = a.at(row + 3, 0);
        int r4 = a.at(row + 4, 0);
        int r5 = a.at(row + 5, 0);
        int r6 = a.at(row + 6, 0);
        int r7 = a.at(row + 7, 0);
        DoubleVector c00 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c01 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c10 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c11 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c20 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c21 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c30 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c31 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c40 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c41 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c50 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c51 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c60 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c61 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c70 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c71 = DoubleVector.fromArray(LANES, ZEROS, 0);
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, right, at + k * down);
            DoubleVector b1 = DoubleVector.fromArray(LANES, right, at + k * down + SECOND);
            DoubleVector a0 = DoubleVector.broadcast(LANES, left[r0 + k * step]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            DoubleVector a1 = DoubleVector.broadcast(LANES, left[r1 + k * step]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            DoubleVector a2 = DoubleVector.broadcast(LANES, left[r2 + k * step]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            DoubleVector a3 = DoubleVector.broadcast(LANES, left[r3 + k * step]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            DoubleVector a4 = DoubleVector.broadcast(LANES, left[r4 + k * step]);
            c40 = a4.fma(b0, c40);
            c41 = a4.fma(b1, c41);
            DoubleVector a5 = DoubleVector.broadcast(LANES, left[r5 + k * step]);
            c50 = a5.fma(b0, c50);
            c51 = a5.fma(b1, c51);
            DoubleVector a6 = DoubleVector.broadcast(LANES, left[r6 + k * step]);
            c60 = a6.fma(b0, c60);
            c61 = a6.fma(b1, c61);
            DoubleVector a7 = DoubleVector.broadcast(LANES, left[r7 + k * step]);
            c70 = a7.fma(b0, c70);
            c71 = a7.fma(b1, c71);
        }
        double[] result = c.elements();
        int t0 = c.at(row, column);
        c00.intoArray(result, t0);
        c01.intoArray(result, t0 + SECOND);
        int t1 = c.at(row + 1, column);
        c10.intoArray(result, t1);
        c11.intoArray(result, t1 + SECOND);
        int t2 = c.at(row + 2, column);
        c20.intoArray(result, t2);
        c21.intoArray(result, t2 + SECOND);
        int t3 = c.at(row + 3, column);
        c30.intoArray(result, t3);
        c31.intoArray(result, t3 + SECOND);
        int t4 = c.at(row + 4, column);
        c40.intoArray(result, t4);
        c41.intoArray(result, t4 + SECOND);
        int t5 = c.at(row + 5, column);
        c50.intoArray(result, t5);
        c51.intoArray(result, t5 + SECOND);
        int t6 = c.at(row + 6, column);
        c60.intoArray(result, t6);
        c61.intoArray(result, t6 + SECOND);
        int t7 = c.at(row + 7, column);
        c70.intoArray(result, t7);
        c71.intoArray(result, t7 + SECOND);
    }

    /**
     * Computes one vector of each row.
     *
     * @param a      the left matrix, of any strides
     * @param row    the first of the rows
     * @param b      the right matrix, of rows of neighbours
     * @param column the first of the columns
     * @param c      receives the sums, in rows of neighbours
     */
    static void multiplyOneVector(DoubleMatrix a, int row, DoubleMatrix b, int column, DoubleMatrix c) {
        double[] left = a.elements();
        double[] right = b.elements();
        int step = a.columnStride();
        int down = b.rowStride();
        int depth = b.rows();
        int at = b.at(0, column);
        int r0 = a.at(row, 0);
        int r1 = a.at(row + 1, 0);
        int r2 = a.at(row + 2, 0);
        int r3 = a.at(row + 3, 0);
        int r4 = a.at(row + 4, 0);
        int r5 = a.at(row + 5, 0);
        int r6 = a.at(row + 6, 0);
        int r7 = a.at(row + 7, 0);
        DoubleVector c00 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c10 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c20 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c30 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c40 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c50 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c60 = DoubleVector.fromArray(LANES, ZEROS, 0);
        DoubleVector c70 = DoubleVector.fromArray(LANES, ZEROS, 0);
        for (int k = 0; k < depth; k++) {
            DoubleVector b0 = DoubleVector.fromArray(LANES, right, at + k * down);
            DoubleVector a0 = DoubleVector.broadcast(LANES, left[r0 + k * step]);
            c00 = a0.fma(b0, c00);
            DoubleVector a1 = DoubleVector.broadcast(LANES, left[r1 + k * step]);
            c10 = a1.fma(b0, c10);
            DoubleVector a2 = DoubleVector.broadcast(LANES, left[r2 + k * step]);
            c20 = a2.fma(b0, c20);
            DoubleVector a3 = DoubleVector.broadcast(LANES, left[r3 + k * step]);
            c30 = a3.fma(b0, c30);
            DoubleVector a4 = DoubleVector.broadcast(LANES, left[r4 + k * step]);
            c40 = a4.fma(b0, c40);
            DoubleVector a5 = DoubleVector.broadcast(LANES, left[r5 + k * step]);
            c50 = a5.fma(b0, c50);
            DoubleVector a6 = DoubleVector.broadcast(LANES, left[r6 + k * step]);
            c60 = a6.fma(b0, c60);
            DoubleVector a7 = DoubleVector.broadcast(LANES, left[r7 + k * step]);
            c70 = a7.fma(b0, c70);
        }
        double[] result = c.elements();
        int t0 = c.at(row, column);
        c00.intoArray(result, t0);
        int t1 = c.at(row + 1, column);
        c10.intoArray(result, t1);
        int t2 = c.at(row + 2, column);
        c20.intoArray(result, t2);
        int t3 = c.at(row + 3, column);
        c30.intoArray(result, t3);
        int t4 = c.at(row + 4, column);
        c40.intoArray(result, t4);
        int t5 = c.at(row + 5, column);
        c50.intoArray(result, t5);
        int t6 = c.at(row + 6, column);
        c60.intoArray(result, t6);
        int t7 = c.at(row + 7, column);
        c70.intoArray(result, t7);
    }
}
