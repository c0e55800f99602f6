package torchwright.io;

import java.util.Optional;
import torchwright.tensor.DType;

/**
 * The element types of the safetensors format, by the names that its files use.
 *
 * <p>The constants stand in the format's own order, which is the order in which its writers sort the tensors. The
 * engine has six of the types; files with others can be listed, but not loaded.
 */
public enum SafeTensorsType {
    /** Truth values, one byte each. */
    BOOL(8, DType.BOOL),
    /** 4-bit floating point. */
    F4(4),
    /** 6-bit floating point, 2 bits of exponent. */
    F6_E2M3(6),
    /** 6-bit floating point, 3 bits of exponent. */
    F6_E3M2(6),
    /** Unsigned bytes. */
    U8(8),
    /** Signed bytes. */
    I8(8),
    /** 8-bit floating point, 5 bits of exponent. */
    F8_E5M2(8),
    /** 8-bit floating point, 4 bits of exponent. */
    F8_E4M3(8),
    /** Powers of two in 8 bits. */
    F8_E8M0(8),
    /** 8-bit floating point, 4 bits of exponent, without negative zero and infinity. */
    F8_E4M3FNUZ(8),
    /** 8-bit floating point, 5 bits of exponent, without negative zero and infinity. */
    F8_E5M2FNUZ(8),
    /** 16-bit signed integers. */
    I16(16),
    /** 16-bit unsigned integers. */
    U16(16),
    /** Half precision. */
    F16(16, DType.FLOAT16),
    /** The upper half of a single-precision number. */
    BF16(16, DType.BFLOAT16),
    /** 32-bit signed integers. */
    I32(32),
    /** 32-bit unsigned integers. */
    U32(32),
    /** Single precision. */
    F32(32, DType.FLOAT32),
    /** Complex numbers of two single-precision parts. */
    C64(64),
    /** Double precision. */
    F64(64, DType.FLOAT64),
    /** 64-bit signed integers. */
    I64(64, DType.INT64),
    /** 64-bit unsigned integers. */
    U64(64);

    private final int bits;
    private final DType dtype;

    SafeTensorsType(int bits) {
        this(bits, null);
    }

    SafeTensorsType(int bits, DType dtype) {
        this.bits = bits;
        this.dtype = dtype;
    }

    /** {@return the engine's type, or nothing if the engine has no such type} */
    public Optional<DType> dtype() {
        return Optional.ofNullable(dtype);
    }

    /**
     * The room that elements of this type take.
     *
     * @param elements how many there are
     * @return their size in bytes
     * @throws ArithmeticException if that is more than a long can hold, or no whole number of bytes
     */
    public long bytes(long elements) {
        long all = Math.multiplyExact(elements, (long) bits);
        if (all % Byte.SIZE != 0) {
            throw new ArithmeticException(elements + " elements of " + bits + " bits do not fill whole bytes");
        }
        return all / Byte.SIZE;
    }

    /**
     * The type of an engine's tensor.
     *
     * @param dtype any of the engine's types
     * @return the format's name for it
     */
    static SafeTensorsType of(DType dtype) {
        return switch (dtype) {
            case BOOL -> BOOL;
            case INT64 -> I64;
            case FLOAT16 -> F16;
            case BFLOAT16 -> BF16;
            case FLOAT32 -> F32;
            case FLOAT64 -> F64;
        };
    }
}
