package torchwright.vector.reduction;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * The largest and the smallest of float32 numbers; NaN if there is one. Of zeros any may be found: a zero of either sign
 * equals the other.
 *
 * <p>The smallest number is the negative of the largest of all negatives: so one loop serves both.
 */
final class FloatExtremes implements Fold<float[]> {
    static final FloatExtremes LARGEST = new FloatExtremes(1);
    static final FloatExtremes SMALLEST = new FloatExtremes(-1);

    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();
    private static final int STEP = 2 * WIDTH;

    private final float sign;

    private FloatExtremes(float sign) {
        this.sign = sign;
    }

    @Override
    public double none() {
        return sign * Double.NEGATIVE_INFINITY;
    }

    @Override
    public double join(double a, double b) {
        return sign > 0 ? Math.max(a, b) : Math.min(a, b);
    }

    @Override
    public double row(float[] x, int at, int count) {
        float best = Float.NEGATIVE_INFINITY;
        int i = 0;
        if (count >= STEP) {
            FloatVector a = FloatVector.fromArray(SPECIES, x, at).mul(sign);
            FloatVector b = FloatVector.fromArray(SPECIES, x, at + WIDTH).mul(sign);
            for (i = STEP; i <= count - STEP; i += STEP) {
                a = a.max(FloatVector.fromArray(SPECIES, x, at + i).mul(sign));
                b = b.max(FloatVector.fromArray(SPECIES, x, at + i + WIDTH).mul(sign));
            }
            best = a.max(b).reduceLanes(VectorOperators.MAX);
        }
        for (; i < count; i++) {
            best = Math.max(best, sign * x[at + i]);
        }
        return sign * best;
    }

    @Override
    public void columns(float[] x, int[] starts, int from, int to, int columns, double[] results) {
        float[] best = new float[columns];
        for (int i = 0; i < columns; i++) {
            best[i] = x[starts[from] + i];
        }
        for (int row = from + 1; row < to; row++) {
            join(x, starts[row], columns, best);
        }
        for (int i = 0; i < columns; i++) {
            results[i] = best[i];
        }
    }

    private void join(float[] x, int start, int columns, float[] best) {
        int i = 0;
        for (; i <= columns - WIDTH; i += WIDTH) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, start + i);
            FloatVector before = FloatVector.fromArray(SPECIES, best, i);
            (sign > 0 ? before.max(v) : before.min(v)).intoArray(best, i);
        }
        for (; i < columns; i++) {
            best[i] = sign > 0 ? Math.max(best[i], x[start + i]) : Math.min(best[i], x[start + i]);
        }
    }
}
