package torchwright.cuda.parity;

import java.util.Arrays;
import java.util.Random;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** What numbers an input holds. */
@FunctionalInterface
interface Values {
    /** Numbers between -3 and 3, half of them multiples of 0.5, so that some are equal; integers from -9 to 9. */
    Values ORDINARY = real(random -> {
        double number = random.nextDouble() * 6 - 3;
        return random.nextBoolean() ? Math.rint(number * 2) / 2 : number;
    });

    /** Numbers between 0.1 and 3; integers from 1 to 9. */
    Values POSITIVE = real(random -> 0.1 + random.nextDouble() * 2.9);

    /** Numbers between 0 and 1, for probabilities. */
    Values FRACTIONS = real(Random::nextDouble);

    /** NaN, infinities, zeros of both signs, the largest and the smallest numbers of all types, and ordinary ones. */
    Values SPECIAL = SpecialNumbers::all;

    /** Numbers near 1 of both signs, of which many can be multiplied. */
    Values FACTORS = real(random -> (random.nextBoolean() ? 1 : -1) * (0.75 + random.nextDouble() / 2));

    /** 1 and -1, of which any number can be multiplied in any order. */
    Values SIGNS = (shape, dtype, random) -> {
        double[] numbers = new double[Math.toIntExact(shape.numel())];
        Arrays.setAll(numbers, i -> random.nextBoolean() ? 1 : -1);
        return Tensor.of(numbers).to(dtype).view(shape);
    };

    /** NaN, infinities and zeros of both signs among ordinary numbers, whose sums are small in any order. */
    Values INFINITE = SpecialNumbers::infinite;

    /**
     * The elements of an input.
     *
     * @param shape  the shape
     * @param dtype  the type
     * @param random where they are drawn from
     * @return a contiguous tensor on the CPU
     */
    Tensor draw(Shape shape, DType dtype, Random random);

    /** Draws one number. */
    @FunctionalInterface
    interface Draw {
        /** {@return the next number} */
        double next(Random random);
    }

    private static Values real(Draw draw) {
        return (shape, dtype, random) -> {
            double[] numbers = new double[Math.toIntExact(shape.numel())];
            for (int i = 0; i < numbers.length; i++) {
                double number = draw.next(random);
                numbers[i] = switch (dtype) {
                    case BOOL -> random.nextInt(2);
                    case INT64 -> number > 0 ? Math.ceil(number * 3) : Math.floor(number * 3);
                    default -> number;
                };
            }
            return Tensor.of(numbers).to(dtype).view(shape);
        };
    }

    /**
     * Valid indices.
     *
     * @param bound the size of the dimension that is indexed
     * @return integers from 0 to {@code bound - 1}
     */
    static Values indices(int bound) {
        return (shape, dtype, random) -> {
            long[] numbers = new long[Math.toIntExact(shape.numel())];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = random.nextInt(bound);
            }
            return Tensor.of(numbers).to(dtype).view(shape);
        };
    }
}
