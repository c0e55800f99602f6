package torchwright.tensor.cpu;

import java.util.Arrays;
import torchwright.tensor.Layout;

/**
 * Sums floating-point numbers over any dimensions, in torch's order of adding: equal to torch in the last bit.
 *
 * <p>Note [Cascade sum]: floating-point addition rounds, so the order of adding decides the last digits. Adding one
 * number after the other would lose digits as the sum outgrows its terms, and would use one lane of a processor that
 * has eight. torch (SumKernel.cpp, {@code cascade_sum}) therefore adds in parallel and in levels:
 *
 * <ul>
 *   <li>A row that lies side by side in memory is read as vectors of 8 floats (4 doubles), four vectors at a time:
 *       32 running sums. Vectors left over go into the first of the four; the four are added; then come the elements
 *       left over, one by one; to their sum the lanes are added, in order.
 *   <li>If the columns lie side by side, each column has a running sum of its own, for groups of 32 columns (16 of
 *       doubles); the columns left over are summed like rows of single elements.
 *   <li>Where nothing lies side by side, rows are read with one lane, columns in groups of four.
 *   <li>A running sum is a cascade of four: after {@code 2^power} additions the lowest is added to the next and
 *       starts from zero again, and likewise upwards, so that numbers of similar size are added. {@code power} grows
 *       with the number of rows, so that four levels always suffice.
 * </ul>
 *
 * <p>The order of whole planes is that of Note [Dimension order]. torch with several threads splits sums of 32,768
 * elements or more among them, which changes the last digits; this is the order of one thread.
 */
final class CascadeSum {
    static final int LEVELS = 4;
    /** Vectors, or columns, that are added at the same time. */
    static final int UNROLLED = 4;

    private static final int SMALLEST_POWER = 4;

    private CascadeSum() {}

    /**
     * Sums float32.
     *
     * @param data   the elements
     * @param layout where they are
     * @param folded for each dimension, whether it is summed away
     * @param sums   receives the sums, contiguous in the dimensions that are kept
     */
    static void sum(float[] data, Layout layout, boolean[] folded, float[] sums) {
        Arrays.fill(sums, 0);
        FloatCascade cascade = new FloatCascade(data);
        ReductionOrder.of(layout, folded).forEachPlane(plane -> cascade.add(plane, sums));
    }

    /**
     * Sums float64.
     *
     * @param data   the elements
     * @param layout where they are
     * @param folded for each dimension, whether it is summed away
     * @param sums   receives the sums, contiguous in the dimensions that are kept
     */
    static void sum(double[] data, Layout layout, boolean[] folded, double[] sums) {
        Arrays.fill(sums, 0);
        DoubleCascade cascade = new DoubleCascade(data);
        ReductionOrder.of(layout, folded).forEachPlane(plane -> cascade.add(plane, sums));
    }

    /**
     * Sums elements of any floating-point dtype.
     *
     * @param data   the elements
     * @param layout where they are
     * @param folded for each dimension, whether it is summed away
     * @param sums   receives the sums, of the same dtype, contiguous in the dimensions that are kept
     */
    static void sum(CpuStorage data, Layout layout, boolean[] folded, CpuStorage sums) {
        switch (data.dtype()) {
            case FLOAT32 -> sum(data.floats(), layout, folded, sums.floats());
            case FLOAT64 -> sum(data.doubles(), layout, folded, sums.doubles());
            default -> sumHalves(data, layout, folded, sums);
        }
    }

    private static void sumHalves(CpuStorage data, Layout layout, boolean[] folded, CpuStorage sums) {
        float[] elements = new float[data.length()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = (float) data.getDouble(i);
        }
        float[] wide = new float[sums.length()];
        FloatCascade cascade = new HalfCascade(elements);
        ReductionOrder.of(layout, folded).forEachPlane(plane -> cascade.add(plane, wide));
        for (int i = 0; i < wide.length; i++) {
            sums.setDouble(i, wide[i]);
        }
    }

    /** {@return the logarithm to base 2 of the additions after which a level is full} */
    static int levelPower(int rows) {
        int ceilingOfLog2 = rows <= 2 ? 1 : Integer.SIZE - Integer.numberOfLeadingZeros(rows - 1);
        return Math.max(SMALLEST_POWER, ceilingOfLog2 / LEVELS);
    }
}
