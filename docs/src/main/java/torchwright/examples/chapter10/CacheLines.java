package torchwright.examples.chapter10;

/** How many lines three orders of the same loops bring into a small cache: a, b and c lie one behind the other. */
final class CacheLines {
    private static final int N = 128;
    private static final int KILOBYTES = 4;

    private CacheLines() {}

    /** Counts for the three loops and for the row loops. */
    static void twoOrders() {
        System.out.printf("columns of b   %,9d lines%n", columns());
        System.out.printf("rows of b      %,9d lines%n", rows());
    }

    /** Counts for the row loops in blocks. */
    static void inBlocks() {
        System.out.printf("rows of b      %,9d lines%n", rows());
        System.out.printf("blocks of b    %,9d lines%n", blocks(16, 32));
        System.out.printf("each once      %,9d lines%n", 3L * N * N / 16);
    }

    private static long columns() {
        Cache cache = new Cache(KILOBYTES);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                for (int p = 0; p < N; p++) {
                    cache.use(a(i, p));
                    cache.use(b(p, j));
                }
                cache.use(c(i, j));
            }
        }
        return cache.misses();
    }

    private static long rows() {
        return blocks(N, N);
    }

    private static long blocks(int depth, int width) {
        Cache cache = new Cache(KILOBYTES);
        for (int top = 0; top < N; top += depth) {
            for (int left = 0; left < N; left += width) {
                for (int i = 0; i < N; i++) {
                    for (int p = top; p < top + depth; p++) {
                        cache.use(a(i, p));
                        for (int j = left; j < left + width; j++) {
                            cache.use(b(p, j));
                            cache.use(c(i, j));
                        }
                    }
                }
            }
        }
        return cache.misses();
    }

    private static int a(int row, int column) {
        return row * N + column;
    }

    private static int b(int row, int column) {
        return N * N + row * N + column;
    }

    private static int c(int row, int column) {
        return 2 * N * N + row * N + column;
    }
}
