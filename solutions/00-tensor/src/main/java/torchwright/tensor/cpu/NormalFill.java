package torchwright.tensor.cpu;

import torchwright.tensor.Generator;
import torchwright.tensor.Layout;

/**
 * Fills a tensor from a normal distribution; torch: {@code normal_kernel} in DistributionTemplates.h.
 *
 * <p>Note [Two ways to a normal]: torch draws a contiguous tensor of 16 elements or more in blocks of 16, eight
 * Box-Muller pairs at once, in the precision of the tensor; everything else element by element, in double, where the
 * second of a pair waits in the generator. The two ways give different numbers from the same seed.
 */
final class NormalFill {
    private static final int BLOCK = 16;
    private static final int PAIRS = BLOCK / 2;
    private static final float TWO_PI = (float) (2 * Math.PI);

    private NormalFill() {}

    /**
     * Draws every element.
     *
     * @param storage   floating-point elements
     * @param layout    which of them to fill
     * @param mean      the mean
     * @param std       the standard deviation, at least 0
     * @param generator where the random numbers come from
     * @throws IllegalArgumentException      if {@code std} is negative or NaN
     * @throws UnsupportedOperationException if the dtype is not a floating-point one
     */
    static void fill(CpuStorage storage, Layout layout, double mean, double std, Generator generator) {
        if (!(std >= 0)) {
            throw new IllegalArgumentException("normal expects std >= 0.0, but found std " + StreamedNumber.of(std));
        }
        FloatRange.largest(storage.dtype(), "normal_kernel_cpu");
        int count = (int) layout.shape().numel();
        generator.lock().lock();
        try {
            if (count < BLOCK || !layout.isContiguous()) {
                MemoryOrder.visit(
                        layout, position -> storage.setDouble(position, Math.fma(generator.nextNormal(), std, mean)));
                return;
            }
            switch (storage.dtype()) {
                case FLOAT32 ->
                    fillFloats(storage.floats(), layout.offset(), count, (float) mean, (float) std, generator);
                case FLOAT64 -> fillDoubles(storage.doubles(), layout.offset(), count, mean, std, generator);
                default -> fillHalves(storage, layout.offset(), count, (float) mean, (float) std, generator);
            }
        } finally {
            generator.lock().unlock();
        }
    }

    private static void fillFloats(float[] data, int offset, int count, float mean, float std, Generator generator) {
        drawFloats(data, offset, count, generator);
        for (int i = 0; i + BLOCK <= count; i += BLOCK) {
            transform(data, offset + i, mean, std);
        }
        if (count % BLOCK != 0) {
            // Note [The last sixteen]: a block that would reach past the end is moved back and drawn afresh, so the
            // last elements of the block before it are overwritten.
            int last = offset + count - BLOCK;
            drawFloats(data, last, BLOCK, generator);
            transform(data, last, mean, std);
        }
    }

    private static void drawFloats(float[] data, int offset, int count, Generator generator) {
        for (int i = offset; i < offset + count; i++) {
            data[i] = generator.nextFloat();
        }
    }

    /** The Box-Muller transform of eight pairs: (d[j], d[j + 8]) becomes two independent normals. */
    private static void transform(float[] d, int start, float mean, float std) {
        for (int j = start; j < start + PAIRS; j++) {
            // 1 - u is never 0, whose logarithm is infinite.
            float radius = (float) Math.sqrt(-2 * CephesFloat.log(1 - d[j]));
            float angle = TWO_PI * d[j + PAIRS];
            d[j] = Math.fma(radius * CephesFloat.cos(angle), std, mean);
            d[j + PAIRS] = Math.fma(radius * CephesFloat.sin(angle), std, mean);
        }
    }

    private static void fillDoubles(
            double[] data, int offset, int count, double mean, double std, Generator generator) {
        drawDoubles(data, offset, count, generator);
        for (int i = 0; i + BLOCK <= count; i += BLOCK) {
            transform(data, offset + i, mean, std);
        }
        if (count % BLOCK != 0) {
            int last = offset + count - BLOCK;
            drawDoubles(data, last, BLOCK, generator);
            transform(data, last, mean, std);
        }
    }

    private static void drawDoubles(double[] data, int offset, int count, Generator generator) {
        for (int i = offset; i < offset + count; i++) {
            data[i] = generator.nextDouble();
        }
    }

    private static void transform(double[] d, int start, double mean, double std) {
        for (int j = start; j < start + PAIRS; j++) {
            double radius = Math.sqrt(-2 * GlibcMath.log(1 - d[j]));
            double angle = 2 * Math.PI * d[j + PAIRS];
            d[j] = Math.fma(radius * GlibcMath.cos(angle), std, mean);
            d[j + PAIRS] = Math.fma(radius * GlibcMath.sin(angle), std, mean);
        }
    }

    private static void fillHalves(
            CpuStorage storage, int offset, int count, float mean, float std, Generator generator) {
        float[] block = new float[BLOCK];
        for (int i = 0; i + BLOCK <= count; i += BLOCK) {
            fillBlock(storage, offset + i, block, mean, std, generator);
        }
        if (count % BLOCK != 0) {
            fillBlock(storage, offset + count - BLOCK, block, mean, std, generator);
        }
    }

    private static void fillBlock(
            CpuStorage storage, int start, float[] block, float mean, float std, Generator generator) {
        drawFloats(block, 0, BLOCK, generator);
        transform(block, 0, mean, std);
        for (int j = 0; j < BLOCK; j++) {
            storage.setDouble(start + j, block[j]);
        }
    }
}
