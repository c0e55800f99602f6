package torchwright.vector.matmul;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * Four rows of a product whose matrices are read where they lie, for {@link FloatDirectProduct}.
 *
 * <p>The sums begin at zero, take their products in the order of {@link FloatTile}, and so have its bits.
 */
final class FloatDirectTile4 {
    /** How many rows it has. */
    static final int ROWS = 4;

    private static final VectorSpecies<Float> LANES = Lanes.FLOATS;
    private static final int SECOND = LANES.length();

    /** Where the sums begin: each is loaded by itself, as sums that share an object would not be kept in registers. */
    private static final float[] ZEROS = new float[LANES.length()];

    private FloatDirectTile4() {}

    /**
     * Computes two vectors of each row.
     *
     * @param a      the left matrix, of any strides
     * @param row    the first of the rows
     * @param b      the right matrix, of rows of neighbours
     * @param column the first of the columns
     * @param c      receives the sums, in rows of neighbours
     */
    static void multiplyTwoVectors(FloatMatrix a, int row, FloatMatrix b, int column, FloatMatrix c) {
        float[] left = a.elements();
        float[] right = b.elements();
        int step = a.columnStride();
        int down = b.rowStride();
        int depth = b.rows();
        int at = b.at(0, column);
        int r0 = a.at(row, 0);
        int r1 = a.at(row + 1, 0);
        int r2 = a.at(row + 2, 0);
        int r3 = a.at(row + 3, 0);
        FloatVector c00 = FloatVector.fromArray(LANES, ZEROS, 0);
        FloatVector c01 = FloatVector.fromArray(LANES, ZEROS, 0);
        FloatVector c10 = FloatVector.fromArray(LANES, ZEROS, 0);
        FloatVector c11 = FloatVector.fromArray(LANES, ZEROS, 0);
        FloatVector c20 = FloatVector.fromArray(LANES, ZEROS, 0);
        FloatVector c21 = FloatVector.fromArray(LANES, ZEROS, 0);
        FloatVector c30 = FloatVector.fromArray(LANES, ZEROS, 0);
        FloatVector c31 = FloatVector.fromArray(LANES, ZEROS, 0);
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(LANES, right, at + k * down);
            FloatVector b1 = FloatVector.fromArray(LANES, right, at + k * down + SECOND);
            FloatVector a0 = FloatVector.broadcast(LANES, left[r0 + k * step]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = FloatVector.broadcast(LANES, left[r1 + k * step]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = FloatVector.broadcast(LANES, left[r2 + k * step]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = FloatVector.broadcast(LANES, left[r3 + k * step]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
        }
        float[] result = c.elements();
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
    static void multiplyOneVector(FloatMatrix a, int row, FloatMatrix b, int column, FloatMatrix c) {
        float[] left = a.elements();
        float[] right = b.elements();
        int step = a.columnStride();
        int down = b.rowStride();
        int depth = b.rows();
        int at = b.at(0, column);
        int r0 = a.at(row, 0);
        int r1 = a.at(row + 1, 0);
        int r2 = a.at(row + 2, 0);
        int r3 = a.at(row + 3, 0);
        FloatVector c00 = FloatVector.fromArray(LANES, ZEROS, 0);
        FloatVector c10 = FloatVector.fromArray(LANES, ZEROS, 0);
        FloatVector c20 = FloatVector.fromArray(LANES, ZEROS, 0);
        FloatVector c30 = FloatVector.fromArray(LANES, ZEROS, 0);
        for (int k = 0; k < depth; k++) {
            FloatVector b0 = FloatVector.fromArray(LANES, right, at + k * down);
            FloatVector a0 = FloatVector.broadcast(LANES, left[r0 + k * step]);
            c00 = a0.fma(b0, c00);
            FloatVector a1 = FloatVector.broadcast(LANES, left[r1 + k * step]);
            c10 = a1.fma(b0, c10);
            FloatVector a2 = FloatVector.broadcast(LANES, left[r2 + k * step]);
            c20 = a2.fma(b0, c20);
            FloatVector a3 = FloatVector.broadcast(LANES, left[r3 + k * step]);
            c30 = a3.fma(b0, c30);
        }
        float[] result = c.elements();
        int t0 = c.at(row, column);
        c00.intoArray(result, t0);
        int t1 = c.at(row + 1, column);
        c10.intoArray(result, t1);
        int t2 = c.at(row + 2, column);
        c20.intoArray(result, t2);
        int t3 = c.at(row + 3, column);
        c30.intoArray(result, t3);
    }
}
