package torchwright.vector.matmul;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * Adds multiples of a matrix's columns to a vector, four columns at a time, so that the vector is loaded and stored
 * once for four.
 */
final class DoubleMultiples {
    private static final VectorSpecies<Double> LANES = Lanes.DOUBLES;

    private DoubleMultiples() {}

    /**
     * Adds {@code a x}.
     *
     * @param a {@code (n, k)}, with columns of neighbours
     * @param x {@code (k, 1)}, neighbours
     * @param y to what it is added, {@code (n, 1)}, neighbours
     */
    static void add(DoubleMatrix a, DoubleMatrix x, DoubleMatrix y) {
        int k = 0;
        for (; k + 4 <= a.columns(); k += 4) {
            addFour(a, k, x, y);
        }
        for (; k < a.columns(); k++) {
            double factor = x.elements()[x.offset() + k];
            for (int i = 0; i < a.rows(); i++) {
                y.elements()[y.offset() + i] += factor * a.elements()[a.at(i, k)];
            }
        }
    }

    private static void addFour(DoubleMatrix a, int column, DoubleMatrix x, DoubleMatrix y) {
        double[] elements = a.elements();
        int first = a.at(0, column);
        int second = a.at(0, column + 1);
        int third = a.at(0, column + 2);
        int fourth = a.at(0, column + 3);
        int from = x.offset() + column;
        double x0 = x.elements()[from];
        double x1 = x.elements()[from + 1];
        double x2 = x.elements()[from + 2];
        double x3 = x.elements()[from + 3];
        DoubleVector f0 = DoubleVector.broadcast(LANES, x0);
        DoubleVector f1 = DoubleVector.broadcast(LANES, x1);
        DoubleVector f2 = DoubleVector.broadcast(LANES, x2);
        DoubleVector f3 = DoubleVector.broadcast(LANES, x3);
        int whole = LANES.loopBound(a.rows());
        for (int i = 0; i < whole; i += LANES.length()) {
            DoubleVector sum = DoubleVector.fromArray(LANES, y.elements(), y.offset() + i);
            sum = DoubleVector.fromArray(LANES, elements, first + i).fma(f0, sum);
            sum = DoubleVector.fromArray(LANES, elements, second + i).fma(f1, sum);
            sum = DoubleVector.fromArray(LANES, elements, third + i).fma(f2, sum);
            sum = DoubleVector.fromArray(LANES, elements, fourth + i).fma(f3, sum);
            sum.intoArray(y.elements(), y.offset() + i);
        }
        for (int i = whole; i < a.rows(); i++) {
            double sum = y.elements()[y.offset() + i];
            sum += x0 * elements[first + i];
            sum += x1 * elements[second + i];
            sum += x2 * elements[third + i];
            sum += x3 * elements[fourth + i];
            y.elements()[y.offset() + i] = sum;
        }
    }
}
