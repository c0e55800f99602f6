package torchwright.tensor.cpu;

import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.HalfPrecision;
import torchwright.tensor.Storage;

/**
 * A storage in main memory: one Java array of the element's own type.
 *
 * <p>Fast code takes the array by its type, {@link #floats()}; code that must work for any type reads and writes one
 * element at a time, {@link #getDouble} and {@link #setDouble}.
 */
public final class CpuStorage extends Storage {
    private final Object array;

    private CpuStorage(DType dtype, Object array, int length) {
        super(dtype, Device.CPU, length);
        this.array = array;
    }

    /**
     * Allocates zeroed memory.
     *
     * @param dtype  the elements' type
     * @param length how many elements
     * @return a new storage
     */
    public static CpuStorage allocate(DType dtype, int length) {
        Object array = switch (dtype) {
            case BOOL -> new boolean[length];
            case INT64 -> new long[length];
            case FLOAT16, BFLOAT16 -> new short[length];
            case FLOAT32 -> new float[length];
            case FLOAT64 -> new double[length];
        };
        return new CpuStorage(dtype, array, length);
    }

    /**
     * Wraps an array without copying it; torch's {@code from_numpy} shares memory in the same way.
     *
     * @param array a {@code float[]}, {@code double[]}, {@code long[]} or {@code boolean[]}
     * @return a storage whose elements are the array's
     * @throws IllegalArgumentException for an array of any other type
     */
    public static CpuStorage wrap(Object array) {
        if (array instanceof float[] floats) {
            return new CpuStorage(DType.FLOAT32, floats, floats.length);
        }
        if (array instanceof double[] doubles) {
            return new CpuStorage(DType.FLOAT64, doubles, doubles.length);
        }
        if (array instanceof long[] longs) {
            return new CpuStorage(DType.INT64, longs, longs.length);
        }
        if (array instanceof boolean[] booleans) {
            return new CpuStorage(DType.BOOL, booleans, booleans.length);
        }
        throw new IllegalArgumentException("array: expected float[], double[], long[] or boolean[], but got "
                + array.getClass().getSimpleName());
    }

    /** {@return the array of a float32 storage} */
    public float[] floats() {
        return (float[]) array;
    }

    /** {@return the array of a float64 storage} */
    public double[] doubles() {
        return (double[]) array;
    }

    /** {@return the array of an int64 storage} */
    public long[] longs() {
        return (long[]) array;
    }

    /** {@return the array of a bool storage} */
    public boolean[] booleans() {
        return (boolean[]) array;
    }

    /** {@return the raw bits of a float16 or bfloat16 storage} */
    public short[] halves() {
        return (short[]) array;
    }

    /** {@return the Java array itself, whatever its type} */
    public Object array() {
        return array;
    }

    /**
     * Reads an element as a double.
     *
     * @param index its position in the block
     * @return its value; 1 and 0 for true and false; rounded for integers beyond 2^53
     */
    public double getDouble(int index) {
        return switch (dtype()) {
            case BOOL -> booleans()[index] ? 1 : 0;
            case INT64 -> longs()[index];
            case FLOAT16 -> HalfPrecision.fromFloat16(halves()[index]);
            case BFLOAT16 -> HalfPrecision.fromBfloat16(halves()[index]);
            case FLOAT32 -> floats()[index];
            case FLOAT64 -> doubles()[index];
        };
    }

    /**
     * Writes an element from a double.
     *
     * @param index its position in the block
     * @param value rounded to the storage's type; for bool, everything but 0 is true
     */
    public void setDouble(int index, double value) {
        switch (dtype()) {
            case BOOL -> booleans()[index] = value != 0;
            case INT64 -> longs()[index] = (long) value;
            case FLOAT16 -> halves()[index] = HalfPrecision.toFloat16((float) value);
            case BFLOAT16 -> halves()[index] = HalfPrecision.toBfloat16((float) value);
            case FLOAT32 -> floats()[index] = (float) value;
            case FLOAT64 -> doubles()[index] = value;
        }
    }

    /**
     * Reads an element as a long.
     *
     * @param index its position in the block
     * @return its value, exactly for integers, truncated towards zero for others
     */
    public long getLong(int index) {
        return dtype() == DType.INT64 ? longs()[index] : (long) getDouble(index);
    }

    /**
     * Writes an element from a long.
     *
     * @param index its position in the block
     * @param value exact in an int64 storage, else rounded to its type
     */
    public void setLong(int index, long value) {
        switch (dtype()) {
            case INT64 -> longs()[index] = value;
            // On its way through a double, a long beyond 2^53 would be rounded twice.
            case FLOAT32 -> floats()[index] = (float) value;
            case FLOAT16 -> halves()[index] = HalfPrecision.toFloat16((float) value);
            case BFLOAT16 -> halves()[index] = HalfPrecision.toBfloat16((float) value);
            default -> setDouble(index, (double) value);
        }
    }

    /**
     * Copies one element from another storage, converting it.
     *
     * @param index  the position to write
     * @param source where to read
     * @param from   the position to read
     */
    public void set(int index, CpuStorage source, int from) {
        if (source.dtype() == DType.INT64) {
            setLong(index, source.longs()[from]);
        } else {
            setDouble(index, source.getDouble(from));
        }
    }
}
