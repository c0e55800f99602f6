package torchwright.vector.matmul;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * The dot products of a matrix's rows with a vector, four rows at a time, so that the vector is loaded once for four.
 *
 * <p>Every row has two vectors of sums, so that no addition waits for the one before it. They are joined by halving, in
 * an order of our own: {@code reduceLanes} leaves the order open, and with it the last bits.
 */
final class DoubleDotProducts {
    private static final VectorSpecies<Double> LANES = Lanes.DOUBLES;
    private static final int L = LANES.length();

    private DoubleDotProducts() {}

    /**
     * Multiplies.
     *
     * @param a {@code (n, k)}, with rows of neighbours
     * @param x {@code (k, 1)}, neighbours
     * @param y receives the dot products, {@code (n, 1)}
     */
    static void multiply(DoubleMatrix a, DoubleMatrix x, DoubleMatrix y) {
        DoubleWorkspace workspace = DoubleWorkspace.borrow();
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

    private static void sumFour(DoubleMatrix a, int row, DoubleMatrix x, int whole, double[] sums) {
        int first = a.at(row, 0);
        int second = a.at(row + 1, 0);
        int third = a.at(row + 2, 0);
        int fourth = a.at(row + 3, 0);
        DoubleVector s00 = DoubleVector.zero(LANES);
        DoubleVector s01 = DoubleVector.zero(LANES);
        DoubleVector s10 = DoubleVector.zero(LANES);
        DoubleVector s11 = DoubleVector.zero(LANES);
        DoubleVector s20 = DoubleVector.zero(LANES);
        DoubleVector s21 = DoubleVector.zero(LANES);
        DoubleVector s30 = DoubleVector.zero(LANES);
        DoubleVector s31 = DoubleVector.zero(LANES);
        double[] elements = a.elements();
        for (int k = 0; k < whole; k += 2 * L) {
            DoubleVector x0 = DoubleVector.fromArray(LANES, x.elements(), x.offset() + k);
            DoubleVector x1 = DoubleVector.fromArray(LANES, x.elements(), x.offset() + k + L);
            s00 = DoubleVector.fromArray(LANES, elements, first + k).fma(x0, s00);
            s01 = DoubleVector.fromArray(LANES, elements, first + k + L).fma(x1, s01);
            s10 = DoubleVector.fromArray(LANES, elements, second + k).fma(x0, s10);
            s11 = DoubleVector.fromArray(LANES, elements, second + k + L).fma(x1, s11);
            s20 = DoubleVector.fromArray(LANES, elements, third + k).fma(x0, s20);
            s21 = DoubleVector.fromArray(LANES, elements, third + k + L).fma(x1, s21);
            s30 = DoubleVector.fromArray(LANES, elements, fourth + k).fma(x0, s30);
            s31 = DoubleVector.fromArray(LANES, elements, fourth + k + L).fma(x1, s31);
        }
        s00.add(s01).intoArray(sums, 0);
        s10.add(s11).intoArray(sums, L);
        s20.add(s21).intoArray(sums, 2 * L);
        s30.add(s31).intoArray(sums, 3 * L);
    }

    /** The same for one row, in the same order: a row's bits must not depend on how many stand beside it. */
    private static void sumOne(DoubleMatrix a, int row, DoubleMatrix x, int whole, double[] sums) {
        int from = a.at(row, 0);
        DoubleVector s0 = DoubleVector.zero(LANES);
        DoubleVector s1 = DoubleVector.zero(LANES);
        for (int k = 0; k < whole; k += 2 * L) {
            DoubleVector x0 = DoubleVector.fromArray(LANES, x.elements(), x.offset() + k);
            DoubleVector x1 = DoubleVector.fromArray(LANES, x.elements(), x.offset() + k + L);
            s0 = DoubleVector.fromArray(LANES, a.elements(), from + k).fma(x0, s0);
            s1 = DoubleVector.fromArray(LANES, a.elements(), from + k + L).fma(x1, s1);
        }
        s0.add(s1).intoArray(sums, 0);
    }

    /** Joins the lanes of a row's sums, and adds what the vectors have left over. */
    private static double joined(DoubleMatrix a, int row, DoubleMatrix x, int whole, double[] sums, int from) {
        for (int half = L / 2; half > 0; half /= 2) {
            for (int lane = from; lane < from + half; lane++) {
                sums[lane] += sums[lane + half];
            }
        }
        double sum = sums[from];
        for (int k = whole; k < a.columns(); k++) {
            sum += a.elements()[a.at(row, k)] * x.elements()[x.offset() + k];
        }
        return sum;
    }
}
