package torchwright.examples.chapter00;

/** Sums of floats, which depend on their order. */
public final class FloatSums {
    private FloatSums() {}

    /** Adds the same three floats in two orders. */
    public static void theOrderMatters() {
        float large = 1e8f;
        float small = 3f;
        System.out.println(large + small + small);
        System.out.println(large + (small + small));
    }
}
