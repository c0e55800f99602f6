package torchwright.benchmarks.work;

import java.util.Locale;

/**
 * A loop over float32 elements in which memory is the limit; {@code add 4194304}, or in place {@code add_ 4194304}.
 *
 * @param operation what is done to each element
 * @param inPlace   whether the first operand takes the result; if not, the result is new memory
 * @param elements  how many elements each operand has
 */
public record Elementwise(Operation operation, boolean inPlace, int elements) implements Work {
    private static final int FLOAT_BYTES = 4;

    /** What is done. */
    public enum Operation {
        /** The sum of two. */
        ADD(3),
        /** The product of two. */
        MUL(3),
        /** What is below 0 becomes 0. */
        RELU(2),
        /** Nothing: from here to there. */
        COPY(2);

        private final int streams;

        Operation(int streams) {
            this.streams = streams;
        }
    }

    @Override
    public String label() {
        return operation.name().toLowerCase(Locale.ROOT) + (inPlace ? "_ " : " ") + elements;
    }

    /** {@inheritDoc} One an element; copying computes nothing. */
    @Override
    public double flops() {
        return operation == Operation.COPY ? 0 : elements;
    }

    /**
     * {@inheritDoc} Every operand and the result once, as STREAM counts: what a cache fetches of its own accord before a
     * write is not counted.
     */
    @Override
    public double bytes() {
        return (double) FLOAT_BYTES * operation.streams * elements;
    }

    static Elementwise parse(String[] words) {
        boolean inPlace = words[0].endsWith("_");
        String operation = inPlace ? words[0].substring(0, words[0].length() - 1) : words[0];
        return new Elementwise(
                Operation.valueOf(operation.toUpperCase(Locale.ROOT)), inPlace, Integer.parseInt(words[1]));
    }
}
