package torchwright.vector.roofline;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * Measures the two limits of the machine that this runs on, for one thread: what {@link Roofline} starts from.
 *
 * <p>Both are the best of several short runs, since everything that disturbs makes a run slower and nothing makes it
 * faster.
 */
public final class MachineLimits {
    private static final VectorSpecies<Float> LANES = Lanes.FLOATS;
    private static final int RUNS = 60;
    private static final int ROUNDS = 200_000;
    /** Independent sums: a core begins the next multiply-add long before the last one has ended. */
    private static final int CHAINS = 12;

    private static final int ELEMENTS = 8 << 20;
    private static final int PASSES = 8;

    private MachineLimits() {}

    /** {@return the limits of one core, in FLOP/s and B/s; takes about a second} */
    public static Roofline measure() {
        return new Roofline(peak(), bandwidth());
    }

    private static double peak() {
        double best = 0;
        float kept = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            kept += multiplyAdd(ROUNDS);
            double seconds = (System.nanoTime() - start) * 1e-9;
            best = Math.max(best, 2.0 * LANES.length() * CHAINS * ROUNDS / seconds);
        }
        return notSkipped(best, kept);
    }

    // Twelve variables and not an array: only variables stay in registers.
    private static float multiplyAdd(int rounds) {
        float[] start = new float[LANES.length()];
        FloatVector x = FloatVector.broadcast(LANES, 0.999f);
        FloatVector a = FloatVector.fromArray(LANES, start, 0);
        FloatVector b = FloatVector.fromArray(LANES, start, 0);
        FloatVector c = FloatVector.fromArray(LANES, start, 0);
        FloatVector d = FloatVector.fromArray(LANES, start, 0);
        FloatVector e = FloatVector.fromArray(LANES, start, 0);
        FloatVector f = FloatVector.fromArray(LANES, start, 0);
        FloatVector g = FloatVector.fromArray(LANES, start, 0);
        FloatVector h = FloatVector.fromArray(LANES, start, 0);
        FloatVector i = FloatVector.fromArray(LANES, start, 0);
        FloatVector j = FloatVector.fromArray(LANES, start, 0);
        FloatVector k = FloatVector.fromArray(LANES, start, 0);
        FloatVector l = FloatVector.fromArray(LANES, start, 0);
        for (int round = 0; round < rounds; round++) {
            a = a.fma(x, x);
            b = b.fma(x, x);
            c = c.fma(x, x);
            d = d.fma(x, x);
            e = e.fma(x, x);
            f = f.fma(x, x);
            g = g.fma(x, x);
            h = h.fma(x, x);
            i = i.fma(x, x);
            j = j.fma(x, x);
            k = k.fma(x, x);
            l = l.fma(x, x);
        }
        a.add(b)
                .add(c)
                .add(d)
                .add(e)
                .add(f)
                .add(g)
                .add(h)
                .add(i)
                .add(j)
                .add(k)
                .add(l)
                .intoArray(start, 0);
        return start[0];
    }

    private static double bandwidth() {
        float[] x = new float[ELEMENTS];
        float[] y = new float[ELEMENTS];
        double best = 0;
        for (int run = 0; run < PASSES; run++) {
            long start = System.nanoTime();
            addTo(y, x);
            double seconds = (System.nanoTime() - start) * 1e-9;
            // Two are read and one is written, in place: nothing moves that is not counted.
            best = Math.max(best, 3.0 * Float.BYTES * ELEMENTS / seconds);
        }
        return notSkipped(best, y[0]);
    }

    private static void addTo(float[] sum, float[] x) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += x[i];
        }
    }

    /** The JIT leaves out what nobody looks at; so somebody looks. */
    private static double notSkipped(double measured, float result) {
        return Float.isNaN(result) ? Double.NaN : measured;
    }
}
