package torchwright.benchmarks.work;

import java.util.Locale;

/**
 * A transcendental function of every element of a float32 matrix; {@code softmax 4096x1024}.
 *
 * @param kind    which function
 * @param rows    rows of the matrix
 * @param columns columns of the matrix; softmax runs along a row
 */
public record Function(Kind kind, int rows, int columns) implements Work {
    private static final int FLOAT_BYTES = 4;

    /** Which function. */
    public enum Kind {
        /** The exponential. */
        EXP,
        /** The natural logarithm. */
        LOG,
        /** The hyperbolic tangent. */
        TANH,
        /** {@code 1 / (1 + exp(-x))}. */
        SIGMOID,
        /** {@code x P(X <= x)} for a normal X, by erf. */
        GELU,
        /** Exponentials that add up to 1 in every row. */
        SOFTMAX
    }

    @Override
    public String label() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + rows + "x" + columns;
    }

    @Override
    public double bytes() {
        return 2.0 * FLOAT_BYTES * rows * columns;
    }

    /** {@return how many elements there are} */
    public int elements() {
        return rows * columns;
    }

    static Function parse(String[] words) {
        String[] sizes = words[1].split("x");
        return new Function(
                Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(sizes[0]),
                Integer.parseInt(sizes[1]));
    }
}
