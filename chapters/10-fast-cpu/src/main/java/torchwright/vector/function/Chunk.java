package torchwright.vector.function;

/**
 * A part of a row that stays in the nearest cache while one loop after the other runs over it; Note [No vector leaves its
 * loop].
 */
final class Chunk {
    /** Elements of a chunk: 4 kB, so that arguments, powers and results fit into that cache together. */
    static final int SIZE = 1024;

    // The buffers, by what they hold: functions that call each other use different ones.
    static final int FACTORS = 0;
    static final int POWERS = 1;
    static final int LOGARITHMS = 2;

    private static final ThreadLocal<float[][]> BUFFERS = ThreadLocal.withInitial(() -> new float[3][SIZE]);

    private Chunk() {}

    /** {@return one of this thread's buffers of {@link #SIZE} elements} */
    static float[] buffer(int number) {
        return BUFFERS.get()[number];
    }
}
