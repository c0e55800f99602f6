package torchwright.vector.loss;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/** The sum of {@code (a - b)^2} of float32 numbers in one walk, without a tensor of differences or of squares. */
final class FloatSquaredDifferences {
    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();
    private static final int STEP = 2 * WIDTH;

    /** Additions in one lane, before the lanes are joined in double: Note [Exact enough] of the sums. */
    private static final int BLOCK = 32 * STEP;

    private static final ThreadLocal<float[]> LANES = ThreadLocal.withInitial(() -> new float[WIDTH]);

    private FloatSquaredDifferences() {}

    static double sum(float[] a, int p, float[] b, int q, int count) {
        double sum = 0;
        int i = 0;
        if (count >= STEP) {
            float[] lanes = LANES.get();
            for (int whole = count - count % STEP; i < whole; ) {
                int some = Math.min(BLOCK, whole - i);
                sum += block(a, p + i, b, q + i, some, lanes);
                i += some;
            }
        }
        for (; i < count; i++) {
            float difference = a[p + i] - b[q + i];
            sum += difference * difference;
        }
        return sum;
    }

    private static double block(float[] a, int p, float[] b, int q, int count, float[] lanes) {
        FloatVector first = FloatVector.fromArray(SPECIES, a, p).sub(FloatVector.fromArray(SPECIES, b, q));
        FloatVector even = first.mul(first);
        FloatVector second =
                FloatVector.fromArray(SPECIES, a, p + WIDTH).sub(FloatVector.fromArray(SPECIES, b, q + WIDTH));
        FloatVector odd = second.mul(second);
        for (int i = STEP; i < count; i += STEP) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, p + i).sub(FloatVector.fromArray(SPECIES, b, q + i));
            even = x.fma(x, even);
            FloatVector y = FloatVector.fromArray(SPECIES, a, p + i + WIDTH)
                    .sub(FloatVector.fromArray(SPECIES, b, q + i + WIDTH));
            odd = y.fma(y, odd);
        }
        even.add(odd).intoArray(lanes, 0);
        double sum = 0;
        for (float lane : lanes) {
            sum += lane;
        }
        return sum;
    }
}
