package torchwright.examples.chapter10;

/** How many vectors are loaded and stored for each multiply-add. */
final class RegisterTraffic {
    private static final int VECTORS = 2;

    private RegisterTraffic() {}

    /** Prints it for the row loop of 10.4, and for tiles of several heights. */
    static void perMultiplyAdd() {
        System.out.printf("a row of sums in memory   %.2f    no register for sums%n", 3.0);
        for (int rows : new int[] {1, 2, 4, 6, 12}) {
            double loads = (double) (VECTORS + rows) / (VECTORS * rows);
            System.out.printf(
                    "a tile of %2d rows         %.2f    %2d registers for sums%n", rows, loads, VECTORS * rows);
        }
    }
}
