package torchwright.vector.reduction;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import torchwright.vector.Lanes;

/**
 * Sums of float32 numbers.
 *
 * <p>Note [Exact enough]: a running sum loses digits as it outgrows its terms. Here each lane of four vectors adds only
 * 16 numbers, then all lanes are added up in double, and in double the sum goes on. The lanes hide the time that an addition
 * takes.
 */
final class FloatSums implements Fold<float[]> {
    static final FloatSums SUM = new FloatSums();

    private static final VectorSpecies<Float> SPECIES = Lanes.FLOATS;
    private static final int WIDTH = SPECIES.length();
    private static final int STEP = 4 * WIDTH;
    private static final int BLOCK_STEPS = 16;
    private static final int BLOCK = BLOCK_STEPS * STEP;

    /** Rows that are added before their sum is added to the sum of the others. */
    private static final int ROWS_AT_ONCE = 8;

    /** Rows whose sum is a float; sums of more are joined in double. */
    private static final int ROWS_IN_SINGLE = 256;

    private static final ThreadLocal<float[]> LANES = ThreadLocal.withInitial(() -> new float[WIDTH]);

    private FloatSums() {}

    @Override
    public double none() {
        return 0;
    }

    @Override
    public double join(double a, double b) {
        return a + b;
    }

    @Override
    public double row(float[] x, int at, int count) {
        double sum = 0;
        int i = 0;
        if (count >= STEP) {
            float[] lanes = LANES.get();
            for (int whole = count - count % STEP; i < whole; ) {
                int some = Math.min(BLOCK, whole - i);
                sum += block(x, at + i, some, lanes);
                i += some;
            }
        }
        // Two sums, since an addition must wait for the one before.
        double even = 0;
        double odd = 0;
        for (; i < count - 1; i += 2) {
            even += x[at + i];
            odd += x[at + i + 1];
        }
        return sum + (i < count ? even + x[at + i] : even) + odd;
    }

    /** Sums a multiple of {@link #STEP} elements. */
    private static double block(float[] x, int at, int count, float[] lanes) {
        FloatVector a = FloatVector.fromArray(SPECIES, x, at);
        FloatVector b = FloatVector.fromArray(SPECIES, x, at + WIDTH);
        FloatVector c = FloatVector.fromArray(SPECIES, x, at + 2 * WIDTH);
        FloatVector d = FloatVector.fromArray(SPECIES, x, at + 3 * WIDTH);
        for (int i = STEP; i < count; i += STEP) {
            a = a.add(FloatVector.fromArray(SPECIES, x, at + i));
            b = b.add(FloatVector.fromArray(SPECIES, x, at + i + WIDTH));
            c = c.add(FloatVector.fromArray(SPECIES, x, at + i + 2 * WIDTH));
            d = d.add(FloatVector.fromArray(SPECIES, x, at + i + 3 * WIDTH));
        }
        a.add(b).add(c.add(d)).intoArray(lanes, 0);
        return total(lanes);
    }

    /** The lanes added up, in an order that does not change: what reduceLanes promises not. */
    static double total(float[] lanes) {
        double even = 0;
        double odd = 0;
        for (int i = 0; i < lanes.length; i += 2) {
            even += lanes[i];
            odd += lanes[i + 1];
        }
        return even + odd;
    }

    @Override
    public void columns(float[] x, int[] starts, int from, int to, int columns, double[] results) {
        float[] sums = new float[columns];
        for (int row = from; row < to; row += ROWS_IN_SINGLE) {
            int end = Math.min(to, row + ROWS_IN_SINGLE);
            int done = row;
            for (; done <= end - ROWS_AT_ONCE; done += ROWS_AT_ONCE) {
                addEight(x, starts, done, columns, sums);
            }
            for (; done < end; done++) {
                addOne(x, starts[done], columns, sums);
            }
            for (int i = 0; i < columns; i++) {
                results[i] += sums[i];
                sums[i] = 0;
            }
        }
    }

    /** Eight rows are added to one another first: one addition to the running sum, and one store, for eight elements. */
    private static void addEight(float[] x, int[] starts, int row, int columns, float[] sums) {
        int p0 = starts[row];
        int p1 = starts[row + 1];
        int p2 = starts[row + 2];
        int p3 = starts[row + 3];
        int p4 = starts[row + 4];
        int p5 = starts[row + 5];
        int p6 = starts[row + 6];
        int p7 = starts[row + 7];
        int i = 0;
        for (; i <= columns - WIDTH; i += WIDTH) {
            FloatVector a = FloatVector.fromArray(SPECIES, x, p0 + i).add(FloatVector.fromArray(SPECIES, x, p1 + i));
            FloatVector b = FloatVector.fromArray(SPECIES, x, p2 + i).add(FloatVector.fromArray(SPECIES, x, p3 + i));
            FloatVector c = FloatVector.fromArray(SPECIES, x, p4 + i).add(FloatVector.fromArray(SPECIES, x, p5 + i));
            FloatVector d = FloatVector.fromArray(SPECIES, x, p6 + i).add(FloatVector.fromArray(SPECIES, x, p7 + i));
            FloatVector sum = FloatVector.fromArray(SPECIES, sums, i);
            sum.add(a.add(b).add(c.add(d))).intoArray(sums, i);
        }
        for (; i < columns; i++) {
            sums[i] +=
                    x[p0 + i] + x[p1 + i] + (x[p2 + i] + x[p3 + i]) + (x[p4 + i] + x[p5 + i] + (x[p6 + i] + x[p7 + i]));
        }
    }

    private static void addOne(float[] x, int start, int columns, float[] sums) {
        int i = 0;
        for (; i <= columns - WIDTH; i += WIDTH) {
            FloatVector.fromArray(SPECIES, sums, i)
                    .add(FloatVector.fromArray(SPECIES, x, start + i))
                    .intoArray(sums, i);
        }
        for (; i < columns; i++) {
            sums[i] += x[start + i];
        }
    }
}
