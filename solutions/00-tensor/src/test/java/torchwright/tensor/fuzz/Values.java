package torchwright.tensor.fuzz;

import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import torchwright.tensor.DType;

/** Arithmetic on boxed elements: a Boolean for bool, a Long for int64, a Double for float32 and float64. */
final class Values {
    private Values() {}

    /** Converts an element, with C's rules. */
    static Object convert(Object value, DType to) {
        return switch (to) {
            case BOOL -> value instanceof Boolean b ? b : (Object) (real(value) != 0);
            case INT64 -> whole(value);
            case FLOAT32 -> (double) (value instanceof Long l ? (float) l.longValue() : (float) real(value));
            case FLOAT64 -> real(value);
            default -> throw new IllegalArgumentException(to + " takes no part in the programs");
        };
    }

    static double real(Object value) {
        return value instanceof Boolean b ? (b ? 1 : 0) : ((Number) value).doubleValue();
    }

    static long whole(Object value) {
        return value instanceof Boolean b ? (b ? 1 : 0) : ((Number) value).longValue();
    }

    /** Computes in a dtype: both operands are converted to it, and the result is rounded to it. */
    static Object apply(DoubleBinaryOperator real, LongBinaryOperator whole, Object a, Object b, DType dtype) {
        Object left = convert(a, dtype);
        Object right = convert(b, dtype);
        Object result = dtype.isFloatingPoint()
                ? (Object) real.applyAsDouble(real(left), real(right))
                : (Object) whole.applyAsLong(whole(left), whole(right));
        return convert(result, dtype);
    }

    /** The dtype in which tensors meet: those with dimensions decide, unless another one is of a higher kind. */
    static DType common(NaiveTensor a, NaiveTensor b) {
        if (a.rank() > 0 == b.rank() > 0) {
            return wider(a.dtype(), b.dtype());
        }
        return a.rank() > 0 ? deciding(a.dtype(), b.dtype()) : deciding(b.dtype(), a.dtype());
    }

    /** The dtype in which a tensor meets a Java number. */
    static DType common(NaiveTensor a, Number number) {
        return deciding(a.dtype(), number instanceof Long ? DType.INT64 : DType.FLOAT32);
    }

    private static DType deciding(DType first, DType second) {
        return kind(second) > kind(first) ? second : first;
    }

    static DType wider(DType a, DType b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    static int kind(DType dtype) {
        return dtype == DType.BOOL ? 0 : dtype == DType.INT64 ? 1 : 2;
    }
}
