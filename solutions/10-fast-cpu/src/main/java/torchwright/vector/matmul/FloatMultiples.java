package torchwright.vector.matmul;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * Adds multiples of a matrix's columns to a vector, four columns at a time, so that the vector is loaded and stored
 * once for four.
 */
final class FloatMultiples {
    private static final VectorSpecies<Float> LANES = Lanes.FLOATS;

    private FloatMultiples() {}

    /**
     * Adds {@code a x}.
     *
     * @param a {@code (n, k)}, with columns of neighbours
     * @param x {@code (k, 1)}, neighbours
     * @param y to what it is added, {@code (n, 1)}, neighbours
     */
    static void add(FloatMatrix a, FloatMatrix x, FloatMatrix y) {
        int k = 0;
        for (; k + 4 <= a.columns(); k += 4) {
            addFour(a, k, x, y);
        }
        for (; k < a.columns(); k++) {
            float factor = x.elements()[x.offset() + k];
            for (int i = 0; i < a.rows(); i++) {
                y.elements()[y.offset() + i] += factor * a.elements()[a.at(i, k)];
            }
        }
    }

    private static void addFour(FloatMatrix a, int column, FloatMatrix x, FloatMatrix y) {
        float[] elements = a.elements();
        int first = a.at(0, column);
        int second = a.at(0, column + 1);
        int third = a.at(0, column + 2);
        int fourth = a.at(0, column + 3);
        int from = x.offset() + column;
        float x0 = x.elements()[from];
        float x1 = x.elements()[from + 1];
        float x2 = x.elements()[from + 2];
        float x3 = x.elements()[from + 3];
        FloatVector f0 = FloatVector.broadcast(LANES, x0);
        FloatVector f1 = FloatVector.broadcast(LANES, x1);
        FloatVector f2 = FloatVector.broadcast(LANES, x2);
        FloatVector f3 = FloatVector.broadcast(LANES, x3);
        int whole = LANES.loopBound(a.rows());
        for (int i = 0; i < whole; i += LANES.length()) {
            FloatVector sum = FloatVector.fromArray(LANES, y.elements(), y.offset() + i);
            sum = FloatVector.fromArray(LANES, elements, first + i).fma(f0, sum);
            sum = FloatVector.fromArray(LANES, elements, second + i).fma(f1, sum);
            sum = FloatVector.fromArray(LANES, elements, third + i).fma(f2, sum);
            sum = FloatVector.fromArray(LANES, elements, fourth + i).fma(f3, sum);
            sum.intoArray(y.elements(), y.offset() + i);
        }
        for (int i = whole; i < a.rows(); i++) {
            float sum = y.elements()[y.offset() + i];
            sum += x0 * elements[first + i];
            sum += x1 * elements[second + i];
            sum += x2 * elements[third + i];
            sum += x3 * elements[fourth + i];
            y.elements()[y.offset() + i] = sum;
        }
    }
}
