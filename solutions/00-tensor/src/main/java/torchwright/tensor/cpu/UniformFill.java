package torchwright.tensor.cpu;

import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.HalfPrecision;
import torchwright.tensor.Layout;

/** Fills a tensor evenly from {@code [from, to)}; torch: {@code uniform_kernel} in DistributionTemplates.h. */
final class UniformFill {
    private UniformFill() {}

    /**
     * Draws every element, in memory order.
     *
     * @param storage   floating-point elements
     * @param layout    which of them to fill
     * @param from      the lower end
     * @param to        the upper end
     * @param generator where the random numbers come from
     * @throws IllegalArgumentException      if {@code from > to}, or if they are too far apart for the dtype
     * @throws UnsupportedOperationException if the dtype is not a floating-point one
     */
    static void fill(CpuStorage storage, Layout layout, double from, double to, Generator generator) {
        DType dtype = storage.dtype();
        check(dtype, from, to);
        generator.lock().lock();
        try {
            switch (dtype) {
                case FLOAT32 -> fillFloats(storage.floats(), layout, (float) from, (float) to, generator);
                case FLOAT64 -> fillDoubles(storage.doubles(), layout, from, to, generator);
                default -> fillHalves(storage, layout, (float) from, (float) to, generator);
            }
        } finally {
            generator.lock().unlock();
        }
    }

    private static void fillFloats(float[] data, Layout layout, float from, float to, Generator generator) {
        float width = to - from;
        MemoryOrder.visit(layout, position -> {
            float value = Math.fma(generator.nextFloat(), width, from);
            // Rounding may reach the excluded end.
            data[position] = value == to ? from : value;
        });
    }

    private static void fillDoubles(double[] data, Layout layout, double from, double to, Generator generator) {
        double width = to - from;
        MemoryOrder.visit(layout, position -> {
            double value = Math.fma(generator.nextDouble(), width, from);
            data[position] = value == to ? from : value;
        });
    }

    private static void fillHalves(CpuStorage storage, Layout layout, float from, float to, Generator generator) {
        short[] bits = storage.halves();
        boolean bfloat16 = storage.dtype() == DType.BFLOAT16;
        short low = round(from, bfloat16);
        float high = widen(round(to, bfloat16), bfloat16);
        float width = to - from;
        MemoryOrder.visit(layout, position -> {
            short value = round(Math.fma(generator.nextFloat(), width, from), bfloat16);
            bits[position] = widen(value, bfloat16) == high ? low : value;
        });
    }

    private static short round(float value, boolean bfloat16) {
        return bfloat16 ? HalfPrecision.toBfloat16(value) : HalfPrecision.toFloat16(value);
    }

    private static float widen(short bits, boolean bfloat16) {
        return bfloat16 ? HalfPrecision.fromBfloat16(bits) : HalfPrecision.fromFloat16(bits);
    }

    private static void check(DType dtype, double from, double to) {
        double largest = FloatRange.largest(dtype, "check_uniform_bounds");
        FloatRange.requireInside("from", from, dtype);
        FloatRange.requireInside("to", to, dtype);
        if (from > to) {
            throw new IllegalArgumentException("uniform_ expects to return a [from, to) range, but found from="
                    + StreamedNumber.of(from) + " > to=" + StreamedNumber.of(to));
        }
        if (!(to - from <= largest)) {
            throw new IllegalArgumentException("uniform_ expects to-from <= std::numeric_limits<" + dtype.scalarName()
                    + ">::max(), but found to=" + StreamedNumber.of(to) + " and from=" + StreamedNumber.of(from)
                    + " which result in to-from to exceed the limit");
        }
    }
}
