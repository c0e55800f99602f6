package torchwright.tensor.cpu;

import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Layout;

/** Fills a tensor with 1 at a given probability, else 0; torch: {@code bernoulli_kernel}. */
final class BernoulliFill {
    private BernoulliFill() {}

    /**
     * Draws every element, in memory order, with one probability.
     *
     * @param storage     elements of any dtype
     * @param layout      which of them to fill
     * @param probability of a 1, in {@code [0, 1]}
     * @param generator   where the random numbers come from
     * @throws IllegalArgumentException if {@code probability} is outside {@code [0, 1]}
     */
    static void fill(CpuStorage storage, Layout layout, double probability, Generator generator) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "bernoulli_ expects p to be in [0, 1], but got p=" + StreamedNumber.of(probability));
        }
        generator.lock().lock();
        try {
            MemoryOrder.visit(
                    layout, position -> storage.setDouble(position, generator.nextDouble() < probability ? 1 : 0));
        } finally {
            generator.lock().unlock();
        }
    }

    /**
     * Draws every element with a probability of its own, in the memory order of the elements.
     *
     * @param storage           elements of any dtype
     * @param layout            which of them to fill
     * @param probabilities     floating-point numbers in {@code [0, 1]}
     * @param probabilityLayout where they are: the same shape as {@code layout}, stretched if need be
     * @param generator         where the random numbers come from
     * @throws IllegalArgumentException      if a probability is outside {@code [0, 1]}; elements before it are drawn
     * @throws UnsupportedOperationException if the probabilities are not floating-point numbers
     */
    static void fill(
            CpuStorage storage,
            Layout layout,
            CpuStorage probabilities,
            Layout probabilityLayout,
            Generator generator) {
        FloatRange.largest(probabilities.dtype(), "bernoulli_tensor_cpu_p_");
        // A uniform number as fine as the probability: 53 bits against a double, else 24.
        boolean fine = probabilities.dtype() == DType.FLOAT64;
        generator.lock().lock();
        try {
            MemoryOrder.visit(layout, probabilityLayout, (position, from) -> {
                double probability = probabilities.getDouble(from);
                if (!(probability >= 0 && probability <= 1)) {
                    throw new IllegalArgumentException("Expected p_in >= 0 && p_in <= 1 to be true, but got false.  "
                            + "(Could this error message be improved?  If so, please report an enhancement request "
                            + "to PyTorch.)\nprobabilities: found " + probability);
                }
                double drawn = fine ? generator.nextDouble() : generator.nextFloat();
                storage.setDouble(position, drawn < probability ? 1 : 0);
            });
        } finally {
            generator.lock().unlock();
        }
    }
}
