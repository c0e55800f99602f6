package torchwright.cuda.memory;

/** How large blocks and segments are; the numbers are torch's. */
final class Sizes {
    private static final long MEGABYTE = 1 << 20;
    private static final long ROUNDING = 512;
    private static final long SMALL = MEGABYTE;
    private static final long SMALL_SEGMENT = 2 * MEGABYTE;
    private static final long LARGE_SEGMENT = 20 * MEGABYTE;
    private static final long OWN_SEGMENT = 10 * MEGABYTE;
    private static final long SEGMENT_ROUNDING = 2 * MEGABYTE;

    private Sizes() {}

    /** {@return the size of a block for so many bytes} */
    static long block(long bytes) {
        return (bytes + ROUNDING - 1) / ROUNDING * ROUNDING;
    }

    /** {@return whether a block of this size is a part of a small segment} */
    static boolean isSmall(long block) {
        return block <= SMALL;
    }

    /** {@return the size of a new segment for a block} */
    static long segment(long block) {
        if (isSmall(block)) {
            return SMALL_SEGMENT;
        }
        return block < OWN_SEGMENT
                ? LARGE_SEGMENT
                : (block + SEGMENT_ROUNDING - 1) / SEGMENT_ROUNDING * SEGMENT_ROUNDING;
    }

    /** {@return whether what is left over of a block becomes a block of its own} */
    static boolean isWorthSplitting(boolean small, long rest) {
        return small ? rest >= ROUNDING : rest > SMALL;
    }
}
