package torchwright.vector.reduction;

/** Reads elements that have gaps between them into a buffer of this thread, which stays in the nearest cache. */
final class Gathered {
    private static final ThreadLocal<float[]> FLOATS = ThreadLocal.withInitial(() -> new float[Folding.GATHERED]);
    private static final ThreadLocal<double[]> DOUBLES = ThreadLocal.withInitial(() -> new double[Folding.GATHERED]);

    private Gathered() {}

    static float[] floats(float[] x, int at, int step, int count) {
        float[] buffer = FLOATS.get();
        for (int i = 0; i < count; i++) {
            buffer[i] = x[at + i * step];
        }
        return buffer;
    }

    static double[] doubles(double[] x, int at, int step, int count) {
        double[] buffer = DOUBLES.get();
        for (int i = 0; i < count; i++) {
            buffer[i] = x[at + i * step];
        }
        return buffer;
    }
}
