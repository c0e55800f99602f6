package torchwright.autograd;

/**
 * What a formula needs of the forward pass: which inputs and results must be kept until {@code backward}.
 *
 * <p>Nothing else is kept alive, and only what is kept must not be overwritten in between.
 *
 * @param inputs  one bit an input, the lowest for input 0
 * @param outputs one bit a result
 */
public record Saves(long inputs, long outputs) {
    /** The gradient that arrives is enough. */
    public static final Saves NOTHING = new Saves(0, 0);

    /** The first input. */
    public static final Saves INPUT_0 = input(0);

    /** The second input. */
    public static final Saves INPUT_1 = input(1);

    /** The third input. */
    public static final Saves INPUT_2 = input(2);

    /** The first two inputs. */
    public static final Saves INPUTS = INPUT_0.and(INPUT_1);

    /** The result, or the first of several. */
    public static final Saves OUTPUT = new Saves(0, 1);

    /** The second result, such as the indices of the largest elements. */
    public static final Saves OUTPUT_1 = new Saves(0, 2);

    /**
     * One input.
     *
     * @param input its position, in {@code [0, 62]}
     * @return what to save
     */
    public static Saves input(int input) {
        return new Saves(1L << input, 0);
    }

    /**
     * An input and all that follow it.
     *
     * @param input the position of the first, in {@code [0, 62]}
     * @return what to save
     */
    public static Saves inputsFrom(int input) {
        return new Saves(-1L << input, 0);
    }

    /**
     * Both this and something else.
     *
     * @param other what is needed besides
     * @return what to save
     */
    public Saves and(Saves other) {
        return new Saves(inputs | other.inputs, outputs | other.outputs);
    }

    // A shift counts modulo 64: the 64th input and those after it share the bit of inputsFrom, which sets them all.
    static boolean has(long bits, int position) {
        return (bits >>> Math.min(position, 63) & 1) != 0;
    }
}
