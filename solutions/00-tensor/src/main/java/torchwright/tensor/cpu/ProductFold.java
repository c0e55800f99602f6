package torchwright.tensor.cpu;

/** Multiplies whole numbers, wrapping around as {@code long} does. */
final class ProductFold implements DimensionFold.Fold {
    private final long[] elements;
    private final long[] products;
    private long product;

    /**
     * Prepares the products.
     *
     * @param elements the input
     * @param products receives the products
     */
    ProductFold(long[] elements, long[] products) {
        this.elements = elements;
        this.products = products;
    }

    @Override
    public void begin() {
        product = 1;
    }

    @Override
    public void add(int position) {
        product *= elements[position];
    }

    @Override
    public void end(int result) {
        products[result] = product;
    }
}
