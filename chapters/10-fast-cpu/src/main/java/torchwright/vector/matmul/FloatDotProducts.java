package torchwright.vector.matmul;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * The dot products of a matrix's rows with a vector, four rows at a time, so that the vector is loaded once for four.
 *
 * <p>Every row has two vectors of sums, so that no addition waits for the one before it. They are joined by halving, in
 * an order of our own: {@code reduceLanes} leaves the order open, and with it the last bits.
 */
final class FloatDotProducts {
    private static final VectorSpecies<Float> LANES = Lanes.FLOATS;
    private static final int L = LANES.length();

    private FloatDotProducts() {}

    /**
     * Multiplies.
     *
     * @param a {@code (n, k)}, with rows of neighbours
     * @param x {@code (k, 1)}, neighbours
     * @param y receives the dot products, {@code (n, 1)}
     */
    static void multiply(FloatMatrix a, FloatMatrix x, FloatMatrix y) {
        FloatWorkspace workspace = FloatWorkspace.borrow();
        int whole = a.columns() - a.columns() % (2 * L);
        int i = 0;
        for (; i + 4 <= a.rows(); i += 4) {
            sumFour(a, i, x, whole, workspace.corner);
            for (int row = 0; row < 4; row++) {
                y.elements()[y.at(i + row, 0)] = joined(a, i + row, x, whole, workspace.corner, row * L);
            }
        }
        for (; i < a.rows(); i++) {
            sumOne(a, i, x, whole, workspace.corner);
            y.elements()[y.at(i, 0)] = joined(a, i, x, whole, workspace.corner, 0);
        }
        workspace.release();
    }

    private static void sumFour(FloatMatrix a, int row, FloatMatrix x, int whole, float[] sums) {
        int first = a.at(row, 0);
        int second = a.at(row + 1, 0);
        int third = a.at(row + 2, 0);
        int fourth = a.at(row + 3, 0);
        FloatVector s00 = FloatVector.zero(LANES);
        FloatVector s01 = FloatVector.zero(LANES);
        FloatVector s10 = FloatVector.zero(LANES);
        FloatVector s11 = FloatVector.zero(LANES);
        FloatVector s20 = FloatVector.zero(LANES);
        FloatVector s21 = FloatVector.zero(LANES);
        FloatVector s30 = FloatVector.zero(LANES);
        FloatVector s31 = FloatVector.zero(LANES);
        float[] elements = a.elements();
        for (int k = 0; k < whole; k += 2 * L) {
            FloatVector x0 = FloatVector.fromArray(LANES, x.elements(), x.offset() + k);
            FloatVector x1 = FloatVector.fromArray(LANES, x.elements(), x.offset() + k + L);
            s00 = FloatVector.fromArray(LANES, elements, first + k).fma(x0, s00);
            s01 = FloatVector.fromArray(LANES, elements, first + k + L).fma(x1, s01);
            s10 = FloatVector.fromArray(LANES, elements, second + k).fma(x0, s10);
            s11 = FloatVector.fromArray(LANES, elements, second + k + L).fma(x1, s11);
            s20 = FloatVector.fromArray(LANES, elements, third + k).fma(x0, s20);
            s21 = FloatVector.fromArray(LANES, elements, third + k + L).fma(x1, s21);
            s30 = FloatVector.fromArray(LANES, elements, fourth + k).fma(x0, s30);
            s31 = FloatVector.fromArray(LANES, elements, fourth + k + L).fma(x1, s31);
        }
        s00.add(s01).intoArray(sums, 0);
        s10.add(s11).intoArray(sums, L);
        s20.add(s21).intoArray(sums, 2 * L);
        s30.add(s31).intoArray(sums, 3 * L);
    }

    /** The same for one row, in the same order: a row's bits must not depend on how many stand beside it. */
    private static void sumOne(FloatMatrix a, int row, FloatMatrix x, int whole, float[] sums) {
        int from = a.at(row, 0);
        FloatVector s0 = FloatVector.zero(LANES);
        FloatVector s1 = FloatVector.zero(LANES);
        for (int k = 0; k < whole; k += 2 * L) {
            FloatVector x0 = FloatVector.fromArray(LANES, x.elements(), x.offset() + k);
            FloatVector x1 = FloatVector.fromArray(LANES, x.elements(), x.offset() + k + L);
            s0 = FloatVector.fromArray(LANES, a.elements(), from + k).fma(x0, s0);
            s1 = FloatVector.fromArray(LANES, a.elements(), from + k + L).fma(x1, s1);
        }
        s0.add(s1).intoArray(sums, 0);
    }

    /** Joins the lanes of a row's sums, and adds what the vectors have left over. */
    private static float joined(FloatMatrix a, int row, FloatMatrix x, int whole, float[] sums, int from) {
        for (int half = L / 2; half > 0; half /= 2) {
            for (int lane = from; lane < from + half; lane++) {
                sums[lane] += sums[lane + half];
            }
        }
        float sum = sums[from];
        for (int k = whole; k < a.columns(); k++) {
            sum += a.elements()[a.at(row, k)] * x.elements()[x.offset() + k];
        }
        return sum;
    }
}
