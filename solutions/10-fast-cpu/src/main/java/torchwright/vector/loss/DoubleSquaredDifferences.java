package torchwright.vector.loss;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/** The sum of {@code (a - b)^2} of float64 numbers in one walk, without a tensor of differences or of squares. */
final class DoubleSquaredDifferences {
    private static final VectorSpecies<Double> SPECIES = Lanes.DOUBLES;
    private static final int WIDTH = SPECIES.length();
    private static final int STEP = 2 * WIDTH;

    /** Additions in one lane, before the lanes are joined in double: Note [Exact enough] of the sums. */
    private static final int BLOCK = 32 * STEP;

    private static final ThreadLocal<double[]> LANES = ThreadLocal.withInitial(() -> new double[WIDTH]);

    private DoubleSquaredDifferences() {}

    static double sum(double[] a, int p, double[] b, int q, int count) {
        double sum = 0;
        int i = 0;
        if (count >= STEP) {
            double[] lanes = LANES.get();
            for (int whole = count - count % STEP; i < whole; ) {
                int some = Math.min(BLOCK, whole - i);
                sum += block(a, p + i, b, q + i, some, lanes);
                i += some;
            }
        }
        for (; i < count; i++) {
            double difference = a[p + i] - b[q + i];
            sum += difference * difference;
        }
        return sum;
    }

    private static double block(double[] a, int p, double[] b, int q, int count, double[] lanes) {
        DoubleVector first = DoubleVector.fromArray(SPECIES, a, p).sub(DoubleVector.fromArray(SPECIES, b, q));
        DoubleVector even = first.mul(first);
        DoubleVector second =
                DoubleVector.fromArray(SPECIES, a, p + WIDTH).sub(DoubleVector.fromArray(SPECIES, b, q + WIDTH));
        DoubleVector odd = second.mul(second);
        for (int i = STEP; i < count; i += STEP) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, a, p + i).sub(DoubleVector.fromArray(SPECIES, b, q + i));
            even = x.fma(x, even);
            DoubleVector y = DoubleVector.fromArray(SPECIES, a, p + i + WIDTH)
                    .sub(DoubleVector.fromArray(SPECIES, b, q + i + WIDTH));
            odd = y.fma(y, odd);
        }
        even.add(odd).intoArray(lanes, 0);
        double sum = 0;
        for (double lane : lanes) {
            sum += lane;
        }
        return sum;
    }
}
