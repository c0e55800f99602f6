package torchwright.benchmarks.work;

/**
 * One piece of work that peers are measured by.
 *
 * <p>Its name says all there is to know about it, {@code sgemm NN 64x784x256}: it is the parameter of a JMH benchmark,
 * what the Python peer is told, and the key under which a result is kept.
 */
public sealed interface Work
        permits MatrixProduct, Elementwise, Function, Reduction, TrainingStep, Overhead, StartUp, Peak {
    /** {@return the work in words, its name, which {@link #parse} reads} */
    String label();

    /** {@return how many floating-point operations it takes at least; 0 where that is not what limits it} */
    default double flops() {
        return 0;
    }

    /** {@return how many bytes it reads and writes at least; 0 where that is not what limits it} */
    default double bytes() {
        return 0;
    }

    /**
     * Reads a name.
     *
     * @param name a work's name
     * @return the work
     * @throws IllegalArgumentException if no work has such a name
     */
    static Work parse(String name) {
        String[] words = name.split(" ");
        try {
            return switch (words[0]) {
                case "sgemm" -> MatrixProduct.parse(words);
                case "train" -> TrainingStep.parse(words[1]);
                case "overhead" -> Overhead.parse(words[1]);
                case "start-up" -> StartUp.INSTANCE;
                case "peak" -> Peak.FUSED_MULTIPLY_ADD;
                case "exp", "log", "tanh", "sigmoid", "gelu", "softmax" -> Function.parse(words);
                case "sum", "mean", "max" -> Reduction.parse(words);
                default -> Elementwise.parse(words);
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new IllegalArgumentException("no work has the name \"" + name + "\"", broken);
        }
    }
}
