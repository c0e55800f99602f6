package torchwright.tensor;

import torchwright.tensor.cpu.CpuStorage;

/**
 * How the elements of one tensor are written: all in the same notation, and as wide as the widest.
 *
 * <p>What decides are the finite values other than 0, as in torch; a NaN or -0 may therefore stick out.
 */
final class ElementFormat {
    private enum Notation {
        /** {@code True}, {@code False}. */
        TRUTH,
        /** {@code 42}. */
        INTEGER,
        /** {@code 42.}: real numbers that all happen to be whole. */
        WHOLE,
        /** {@code 42.1250}. */
        DECIMAL,
        /** {@code 4.2125e+01}. */
        SCIENTIFIC
    }

    private static final double LARGEST_RATIO = 1000;
    private static final double LARGEST_DECIMAL = 1e8;
    private static final double SMALLEST_DECIMAL = 1e-4;

    private final Notation notation;
    private final int precision;
    private int width = 1;

    private ElementFormat(Notation notation, int precision) {
        this.notation = notation;
        this.precision = precision;
    }

    /**
     * Looks at the elements that will be seen and chooses the format for them.
     *
     * @param storage   the memory that holds them
     * @param positions where they are
     * @param options   the precision, and whether the notation is given
     * @return the format
     */
    static ElementFormat choose(CpuStorage storage, int[] positions, PrintOptions options) {
        ElementFormat format = new ElementFormat(notation(storage, positions, options), options.precision());
        boolean real = storage.dtype().isFloatingPoint();
        for (int position : positions) {
            if (!real || isTelling(storage.getDouble(position))) {
                format.width = Math.max(
                        format.width, format.unpadded(storage, position).length());
            }
        }
        return format;
    }

    private static boolean isTelling(double value) {
        return value != 0 && Double.isFinite(value);
    }

    private static Notation notation(CpuStorage storage, int[] positions, PrintOptions options) {
        if (!storage.dtype().isFloatingPoint()) {
            return storage.dtype() == DType.BOOL ? Notation.TRUTH : Notation.INTEGER;
        }
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        boolean whole = true;
        for (int position : positions) {
            double value = storage.getDouble(position);
            if (isTelling(value)) {
                smallest = Math.min(smallest, Math.abs(value));
                largest = Math.max(largest, Math.abs(value));
                whole &= value == Math.ceil(value);
            }
        }
        if (largest == 0) {
            return Notation.WHOLE;
        }
        boolean scientific = options.scientific() != null
                ? options.scientific()
                : largest / smallest > LARGEST_RATIO || largest > LARGEST_DECIMAL || smallest < SMALLEST_DECIMAL;
        if (scientific) {
            return Notation.SCIENTIFIC;
        }
        return whole ? Notation.WHOLE : Notation.DECIMAL;
    }

    /** {@return how many columns an element takes} */
    int width() {
        return width;
    }

    /**
     * Writes one element.
     *
     * @param storage  the memory that holds it
     * @param position where it is
     * @return its text, right-justified
     */
    String format(CpuStorage storage, int position) {
        String text = unpadded(storage, position);
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private String unpadded(CpuStorage storage, int position) {
        return switch (notation) {
            case TRUTH -> storage.getDouble(position) != 0 ? "True" : "False";
            case INTEGER -> Long.toString(storage.getLong(position));
            case WHOLE -> {
                double value = storage.getDouble(position);
                yield DecimalText.fixed(value, 0) + (Double.isFinite(value) ? "." : "");
            }
            case DECIMAL -> DecimalText.fixed(storage.getDouble(position), precision);
            case SCIENTIFIC -> DecimalText.scientific(storage.getDouble(position), precision);
        };
    }
}
