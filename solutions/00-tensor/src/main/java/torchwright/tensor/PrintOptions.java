package torchwright.tensor;

/**
 * How tensors are printed; torch's {@code torch.set_printoptions}. Immutable.
 *
 * <p>{@code Tensor.toString()} follows the options in force, {@link #current}; change them with
 * {@code PrintOptions.setCurrent(PrintOptions.DEFAULT.withPrecision(2))}.
 *
 * @param precision  how many digits stand after the decimal point, at least 0
 * @param threshold  a tensor of more elements is summarised, its middle left out; at least 0
 * @param edgeItems  how many entries a summary shows at each end of a dimension, at least 0
 * @param lineWidth  how many columns a line may take
 * @param scientific whether numbers are written as {@code 1.0000e+00}; null to decide for each tensor
 */
public record PrintOptions(int precision, int threshold, int edgeItems, int lineWidth, Boolean scientific) {
    /** What holds until somebody asks for something else: 4 digits, 1000 elements, 3 at each end, 80 columns. */
    public static final PrintOptions DEFAULT = new PrintOptions(4, 1000, 3, 80, null);

    private static volatile PrintOptions current = DEFAULT;

    /**
     * Checks the options.
     *
     * @param precision  how many digits stand after the decimal point
     * @param threshold  a tensor of more elements is summarised
     * @param edgeItems  how many entries a summary shows at each end of a dimension
     * @param lineWidth  how many columns a line may take
     * @param scientific the notation, or null
     * @throws IllegalArgumentException if a number is negative
     */
    public PrintOptions {
        requireNotNegative("precision", precision);
        requireNotNegative("threshold", threshold);
        requireNotNegative("edgeItems", edgeItems);
        requireNotNegative("lineWidth", lineWidth);
    }

    private static void requireNotNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + ": expected 0 or more, but got " + value);
        }
    }

    /** {@return the options in force, for all threads} */
    public static PrintOptions current() {
        return current;
    }

    /**
     * Puts options in force, for all threads.
     *
     * @param options how tensors are printed from now on
     */
    public static void setCurrent(PrintOptions options) {
        current = options;
    }

    /**
     * These options with another precision.
     *
     * @param precision how many digits stand after the decimal point
     * @return new options
     */
    public PrintOptions withPrecision(int precision) {
        return new PrintOptions(precision, threshold, edgeItems, lineWidth, scientific);
    }

    /**
     * These options with another threshold.
     *
     * @param threshold a tensor of more elements is summarised; {@code Integer.MAX_VALUE} to print all in full
     * @return new options
     */
    public PrintOptions withThreshold(int threshold) {
        return new PrintOptions(precision, threshold, edgeItems, lineWidth, scientific);
    }

    /**
     * These options with another length of the edges of a summary.
     *
     * @param edgeItems how many entries a summary shows at each end of a dimension
     * @return new options
     */
    public PrintOptions withEdgeItems(int edgeItems) {
        return new PrintOptions(precision, threshold, edgeItems, lineWidth, scientific);
    }

    /**
     * These options with another width of a line.
     *
     * @param lineWidth how many columns a line may take
     * @return new options
     */
    public PrintOptions withLineWidth(int lineWidth) {
        return new PrintOptions(precision, threshold, edgeItems, lineWidth, scientific);
    }

    /**
     * These options with scientific notation switched on or off.
     *
     * @param scientific true or false; null to decide for each tensor
     * @return new options
     */
    public PrintOptions withScientific(Boolean scientific) {
        return new PrintOptions(precision, threshold, edgeItems, lineWidth, scientific);
    }
}
