package torchwright.cuda.launch;

import torchwright.tensor.DType;
import torchwright.tensor.HalfPrecision;
import torchwright.tensor.cpu.CpuStorage;

/** Numbers as the bits that an element of a dtype has in memory, in the lowest bytes of a long. */
public final class ElementBits {
    private ElementBits() {}

    /**
     * {@return the bits of a number in a dtype}
     *
     * @param value a Float or Double is rounded to the dtype, for an integer towards zero; any other is a whole number
     * @param dtype the type of the element
     */
    public static long of(Number value, DType dtype) {
        boolean whole = !(value instanceof Double || value instanceof Float);
        return whole ? ofLong(value.longValue(), dtype) : ofDouble(value.doubleValue(), dtype);
    }

    /** {@return the bits of an element in main memory} */
    static long of(CpuStorage storage, int position) {
        return storage.dtype() == DType.INT64
                ? storage.longs()[position]
                : ofDouble(storage.getDouble(position), storage.dtype());
    }

    private static long ofLong(long value, DType dtype) {
        return switch (dtype) {
            case BOOL -> value != 0 ? 1 : 0;
            case INT64 -> value;
            case FLOAT64 -> Double.doubleToRawLongBits((double) value);
            // On its way through a double, a long beyond 2^53 would be rounded twice.
            case FLOAT16, BFLOAT16, FLOAT32 -> ofFloat((float) value, dtype);
        };
    }

    private static long ofDouble(double value, DType dtype) {
        return switch (dtype) {
            case BOOL -> value != 0 ? 1 : 0;
            case INT64 -> (long) value;
            case FLOAT64 -> Double.doubleToRawLongBits(value);
            case FLOAT16, BFLOAT16, FLOAT32 -> ofFloat((float) value, dtype);
        };
    }

    private static long ofFloat(float value, DType dtype) {
        return switch (dtype) {
            case FLOAT16 -> HalfPrecision.toFloat16(value) & 0xffffL;
            case BFLOAT16 -> HalfPrecision.toBfloat16(value) & 0xffffL;
            default -> Float.floatToRawIntBits(value) & 0xffff_ffffL;
        };
    }
}
