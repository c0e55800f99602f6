package torchwright.tensor.cpu;

import java.util.Arrays;
import torchwright.tensor.DType;
import torchwright.tensor.Layout;

/**
 * The variance over any dimensions, as torch computes it ({@code std_var_out} in ReduceOps.cpp).
 *
 * <p>Note [Two ways to a variance]: a single result of float32 or float64 takes two passes, the mean in the tensor's
 * own precision, then the squared differences from it in double. All other results take one pass, {@link Welford}'s.
 * Both visit the elements by ascending stride; see Note [Dimension order].
 */
final class Variance {
    private Variance() {}

    /**
     * Computes variances.
     *
     * @param data       floating-point elements
     * @param layout     where they are
     * @param folded     for each dimension, whether it is folded away
     * @param correction is subtracted from the number of elements: 1 for the unbiased estimate
     * @param variances  receives the variances, contiguous in the dimensions that are kept, in double: round them, or
     *                   their roots, to the dtype; NaN where there is no element
     */
    static void variance(CpuStorage data, Layout layout, boolean[] folded, double correction, double[] variances) {
        if (variances.length == 1 && !data.dtype().isHalfPrecision()) {
            variances[0] = ofAll(data, layout, correction);
            return;
        }
        Welford[] accumulators = new Welford[variances.length];
        for (int i = 0; i < accumulators.length; i++) {
            accumulators[i] = new Welford();
        }
        ReductionOrder.of(layout, folded)
                .forEachPlane(plane ->
                        plane.forEachElement((input, output) -> accumulators[output].add(data.getDouble(input))));
        for (int i = 0; i < accumulators.length; i++) {
            variances[i] = accumulators[i].variance(correction);
        }
    }

    private static double ofAll(CpuStorage data, Layout layout, double correction) {
        boolean[] folded = new boolean[layout.rank()];
        Arrays.fill(folded, true);
        CpuStorage sum = CpuStorage.allocate(data.dtype(), 1);
        CascadeSum.sum(data, layout, folded, sum);
        long count = layout.shape().numel();
        double mean = data.dtype() == DType.FLOAT32 ? sum.floats()[0] / (float) count : sum.doubles()[0] / count;
        double[] squares = {0};
        ReductionOrder.of(layout, folded).forEachPlane(plane -> {
            double[] ofPlane = {0};
            plane.forEachElement((input, output) -> {
                double difference = data.getDouble(input) - mean;
                ofPlane[0] += difference * difference;
            });
            squares[0] += ofPlane[0];
        });
        return squares[0] / Math.max(0, count - correction);
    }
}
