package torchwright.vector.fused;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;
import torchwright.vector.function.Exponential;
import torchwright.vector.function.Logarithm;

/**
 * The softmax of columns that lie side by side, and its logarithm: the walks of Note [Three walks], with a largest element
 * and a sum for each column.
 *
 * <p>The columns are not turned into rows: memory is read along its rows, and each lane has its own column.
 */
final class SoftmaxColumns {
    /** The most columns at a time: their sums, and a piece of a row, stay in the nearest cache. */
    static final int MOST = 512;

    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();

    private static final ThreadLocal<float[][]> BUFFERS = ThreadLocal.withInitial(() -> new float[3][MOST]);

    private SoftmaxColumns() {}

    /**
     * Computes the softmax of each column.
     *
     * @param x       the elements
     * @param p       the position of the first
     * @param z       receives the softmax; may be x at the same position
     * @param r       the position of the first
     * @param size    how many rows, at least one
     * @param stride  the distance of two rows
     * @param columns how many, at most {@link #MOST}
     */
    static void softmax(float[] x, int p, float[] z, int r, int size, int stride, int columns) {
        float[] largest = BUFFERS.get()[0];
        float[] sums = BUFFERS.get()[1];
        largest(x, p, size, stride, columns, largest);
        Arrays.fill(sums, 0, columns, 0);
        for (int row = 0; row < size; row++) {
            int at = r + row * stride;
            subtract(x, p + row * stride, largest, z, at, columns);
            Exponential.exp(z, at, z, at, columns);
            add(z, at, sums, columns);
        }
        for (int i = 0; i < columns; i++) {
            sums[i] = 1 / sums[i];
        }
        for (int row = 0; row < size; row++) {
            multiply(z, r + row * stride, sums, columns);
        }
    }

    /**
     * Computes the logarithm of the softmax of each column.
     *
     * @param x       the elements
     * @param p       the position of the first
     * @param z       receives the logarithms; may be x at the same position
     * @param r       the position of the first
     * @param size    how many rows, at least one
     * @param stride  the distance of two rows
     * @param columns how many, at most {@link #MOST}
     */
    static void logSoftmax(float[] x, int p, float[] z, int r, int size, int stride, int columns) {
        float[] largest = BUFFERS.get()[0];
        float[] sums = BUFFERS.get()[1];
        float[] powers = BUFFERS.get()[2];
        largest(x, p, size, stride, columns, largest);
        Arrays.fill(sums, 0, columns, 0);
        for (int row = 0; row < size; row++) {
            subtract(x, p + row * stride, largest, powers, 0, columns);
            Exponential.exp(powers, 0, powers, 0, columns);
            add(powers, 0, sums, columns);
        }
        Logarithm.log(sums, 0, sums, 0, columns);
        for (int row = 0; row < size; row++) {
            subtract(x, p + row * stride, largest, z, r + row * stride, columns);
            subtract(z, r + row * stride, sums, z, r + row * stride, columns);
        }
    }

    private static void largest(float[] x, int p, int size, int stride, int columns, float[] largest) {
        System.arraycopy(x, p, largest, 0, columns);
        for (int row = 1; row < size; row++) {
            int at = p + row * stride;
            int i = 0;
            for (; i <= columns - WIDTH; i += WIDTH) {
                FloatVector.fromArray(SPECIES, largest, i)
                        .max(FloatVector.fromArray(SPECIES, x, at + i))
                        .intoArray(largest, i);
            }
            for (; i < columns; i++) {
                largest[i] = Math.max(largest[i], x[at + i]);
            }
        }
    }

    /** {@code z = x - numbers}. */
    private static void subtract(float[] x, int p, float[] numbers, float[] z, int r, int columns) {
        int i = 0;
        for (; i <= columns - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, p + i);
            v.sub(FloatVector.fromArray(SPECIES, numbers, i)).intoArray(z, r + i);
        }
        for (; i < columns; i++) {
            z[r + i] = x[p + i] - numbers[i];
        }
    }

    private static void add(float[] z, int r, float[] sums, int columns) {
        int i = 0;
        for (; i <= columns - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, sums, i);
            v.add(FloatVector.fromArray(SPECIES, z, r + i)).intoArray(sums, i);
        }
        for (; i < columns; i++) {
            sums[i] += z[r + i];
        }
    }

    private static void multiply(float[] z, int r, float[] factors, int columns) {
        int i = 0;
        for (; i <= columns - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, z, r + i);
            v.mul(FloatVector.fromArray(SPECIES, factors, i)).intoArray(z, r + i);
        }
        for (; i < columns; i++) {
            z[r + i] *= factors[i];
        }
    }
}
