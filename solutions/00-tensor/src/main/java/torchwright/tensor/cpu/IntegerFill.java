package torchwright.tensor.cpu;

import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Layout;

/** Fills a tensor with random whole numbers; torch: {@code random_}, {@code randint} and {@code randperm}. */
final class IntegerFill {
    // From here on the remainder of a 32-bit word would favour small numbers by more than 5 percent.
    private static final long NEEDS_TWO_WORDS = 1L << 28;
    private static final long PERMUTATION_NEEDS_TWO_WORDS = 0xffffffffL / 20;

    private IntegerFill() {}

    /**
     * Draws every element, in memory order, from {@code [from, to)}.
     *
     * @param storage   elements of any dtype
     * @param layout    which of them to fill
     * @param from      the smallest value
     * @param to        one more than the largest
     * @param generator where the random numbers come from
     * @throws IllegalArgumentException if the range is empty, or if the dtype cannot hold it
     */
    static void fill(CpuStorage storage, Layout layout, long from, long to, Generator generator) {
        if (from >= to) {
            throw new IllegalArgumentException(
                    "random_ expects 'from' to be less than 'to', but got from=" + from + " >= to=" + to);
        }
        DType dtype = storage.dtype();
        requireInside("from", from, dtype);
        requireInside("to - 1", to - 1, dtype);
        long low = dtype.isFloatingPoint() ? nextAbove(from, dtype) : from;
        long range = (dtype.isFloatingPoint() ? nextBelow(to, dtype) : to) - low;
        generator.lock().lock();
        try {
            MemoryOrder.visit(layout, position -> storage.setLong(position, low + draw(range, generator)));
        } finally {
            generator.lock().unlock();
        }
    }

    /** {@return a whole number in {@code [0, range)}}; {@code range} is unsigned. */
    private static long draw(long range, Generator generator) {
        if (Long.compareUnsigned(range, NEEDS_TWO_WORDS) < 0) {
            return Integer.toUnsignedLong(generator.nextWord()) % range;
        }
        return Long.remainderUnsigned(generator.random64(), range);
    }

    /**
     * Draws every element from all the numbers that are not negative and that the dtype holds exactly.
     *
     * @param storage   elements of any dtype
     * @param layout    which of them to fill
     * @param generator where the random numbers come from
     */
    static void fill(CpuStorage storage, Layout layout, Generator generator) {
        DType dtype = storage.dtype();
        boolean twoWords = dtype == DType.INT64 || dtype == DType.FLOAT64;
        // Every whole number up to and including 2^digits is exact.
        long range = switch (dtype) {
            case BOOL -> 2;
            case INT64 -> Long.MIN_VALUE; // unsigned: 2^63
            default -> (1L << FloatRange.digits(dtype)) + 1;
        };
        generator.lock().lock();
        try {
            MemoryOrder.visit(layout, position -> {
                long bits = twoWords ? generator.random64() : Integer.toUnsignedLong(generator.nextWord());
                storage.setLong(position, Long.remainderUnsigned(bits, range));
            });
        } finally {
            generator.lock().unlock();
        }
    }

    /**
     * Shuffles {@code 0 ... n - 1} (Fisher and Yates, from the front).
     *
     * @param n         how many numbers, at least 0
     * @param generator where the random numbers come from
     * @return a random permutation
     * @throws IllegalArgumentException if {@code n} is negative
     */
    static long[] permutation(int n, Generator generator) {
        if (n < 0) {
            throw new IllegalArgumentException(
                    "Trying to create tensor with negative dimension " + n + ": [" + n + "]");
        }
        long[] numbers = new long[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = i;
        }
        boolean twoWords = n >= PERMUTATION_NEEDS_TWO_WORDS;
        generator.lock().lock();
        try {
            for (int i = 0; i < n - 1; i++) {
                long bits = twoWords ? generator.random64() : Integer.toUnsignedLong(generator.nextWord());
                int other = i + (int) Long.remainderUnsigned(bits, n - i);
                long swapped = numbers[i];
                numbers[i] = numbers[other];
                numbers[other] = swapped;
            }
        } finally {
            generator.lock().unlock();
        }
        return numbers;
    }

    private static void requireInside(String name, long value, DType dtype) {
        boolean inside = switch (dtype) {
            case BOOL -> value == 0 || value == 1;
            case INT64 -> true;
            default -> Math.abs((double) value) <= FloatRange.largest(dtype, name);
        };
        if (!inside) {
            throw new IllegalArgumentException(name + " is out of bounds for " + dtype.cppName());
        }
    }

    /** The lower end, raised to a number of the dtype if rounding would put it below the range. */
    private static long nextAbove(long from, DType dtype) {
        long rounded = round(from + 1, dtype);
        return rounded < from ? rounded + spacing(from + 1, dtype) : from;
    }

    /** The upper end, lowered if rounding would put the largest value outside the range. */
    private static long nextBelow(long to, DType dtype) {
        long rounded = round(to - 1, dtype);
        return rounded >= to ? rounded - spacing(to - 1, dtype) : to;
    }

    private static long round(long value, DType dtype) {
        CpuStorage one = CpuStorage.allocate(dtype, 1);
        one.setLong(0, value);
        return one.getLong(0);
    }

    /** The distance of neighbouring numbers of the dtype near a value, which is at least 2^digits. */
    private static long spacing(long value, DType dtype) {
        int log2 = 63 - Long.numberOfLeadingZeros(Math.abs(value));
        return 1L << log2 - FloatRange.digits(dtype) + 1;
    }
}
