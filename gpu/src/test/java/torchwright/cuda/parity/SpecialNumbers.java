package torchwright.cuda.parity;

import java.util.Random;
import java.util.stream.DoubleStream;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** The numbers that loops forget: they come in turns, so that each is met by each. */
final class SpecialNumbers {
    private static final double[] INFINITIES = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0.0, 1, -1, 0.5, -2.5, 20.25, -100.5
    };

    private static final long[] INTEGERS = {
        0, 1, -1, 2, 7, -8, Long.MAX_VALUE, Long.MIN_VALUE, (1L << 53) + 1, 1L << 24, 63, 64
    };

    private SpecialNumbers() {}

    /** NaN, infinities, zeros of both signs, the largest and the smallest numbers of the type; for {@link Values}. */
    static Tensor all(Shape shape, DType dtype, Random random) {
        double[] ends = {smallest(dtype), -3 * smallest(dtype), largest(dtype), -largest(dtype)};
        double[] all = DoubleStream.concat(DoubleStream.of(INFINITIES), DoubleStream.of(ends))
                .toArray();
        return of(all, shape, dtype, random);
    }

    /** All of them but the largest and the smallest, so that sums are the same in any order; for {@link Values}. */
    static Tensor infinite(Shape shape, DType dtype, Random random) {
        return of(INFINITIES, shape, dtype, random);
    }

    private static Tensor of(double[] numbers, Shape shape, DType dtype, Random random) {
        int length = Math.toIntExact(shape.numel());
        if (dtype == DType.BOOL) {
            return Values.ORDINARY.draw(shape, dtype, random);
        }
        if (dtype == DType.INT64) {
            long[] elements = new long[length];
            for (int i = 0; i < length; i++) {
                elements[i] = INTEGERS[i % INTEGERS.length];
            }
            return Tensor.of(elements).view(shape);
        }
        double[] elements = new double[length];
        for (int i = 0; i < length; i++) {
            elements[i] = numbers[i % numbers.length];
        }
        return Tensor.of(elements).to(dtype).view(shape);
    }

    /** The smallest number above zero, a subnormal one. */
    private static double smallest(DType dtype) {
        return switch (dtype) {
            case FLOAT16 -> 0x1p-24;
            case BFLOAT16 -> 0x1p-133;
            case FLOAT32 -> Float.MIN_VALUE;
            default -> Double.MIN_VALUE;
        };
    }

    private static double largest(DType dtype) {
        return switch (dtype) {
            case FLOAT16 -> 65504;
            case BFLOAT16 -> 0x1.FEp127;
            case FLOAT32 -> Float.MAX_VALUE;
            default -> Double.MAX_VALUE;
        };
    }
}
