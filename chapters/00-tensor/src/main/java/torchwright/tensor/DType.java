package torchwright.tensor;

/**
 * The type of a tensor's elements; torch's {@code torch.dtype}.
 *
 * <p>The constants stand in order of promotion within their kind: a boolean gives way to an integer, an integer to a
 * floating-point number (see {@link TypePromotion}). {@link #FLOAT16} and {@link #BFLOAT16} are stored in two bytes;
 * arithmetic on them is carried out in float32 and rounded once.
 */
public enum DType {
    /** Truth values, one byte each; {@code torch.bool}. */
    BOOL("bool", "Bool", "bool", 1),
    /** 64-bit signed integers, Java's {@code long}; {@code torch.int64}. */
    INT64("int64", "Long", "long int", 8),
    /** IEEE 754 half precision: 5 bits of exponent, 10 of fraction; {@code torch.float16}. */
    FLOAT16("float16", "Half", "c10::Half", 2),
    /** The upper half of a float32: 8 bits of exponent, 7 of fraction; {@code torch.bfloat16}. */
    BFLOAT16("bfloat16", "BFloat16", "c10::BFloat16", 2),
    /** IEEE 754 single precision, Java's {@code float}, the default; {@code torch.float32}. */
    FLOAT32("float32", "Float", "float", 4),
    /** IEEE 754 double precision, Java's {@code double}; {@code torch.float64}. */
    FLOAT64("float64", "Double", "double", 8);

    private final String label;
    private final String scalarName;
    private final String cppName;
    private final int itemSize;

    DType(String label, String scalarName, String cppName, int itemSize) {
        this.label = label;
        this.scalarName = scalarName;
        this.cppName = cppName;
        this.itemSize = itemSize;
    }

    /** {@return true for the four kinds of real numbers} */
    public boolean isFloatingPoint() {
        return this != BOOL && this != INT64;
    }

    /** {@return true for the two 16-bit formats, whose arithmetic is done in float32} */
    public boolean isHalfPrecision() {
        return this == FLOAT16 || this == BFLOAT16;
    }

    /** {@return the bytes that one element takes} */
    public int itemSize() {
        return itemSize;
    }

    /** {@return the name as torch prints it, such as {@code torch.float32}} */
    public String torchName() {
        return "torch." + label;
    }

    /** {@return the name of one element's type in torch's messages, such as {@code Float}} */
    public String scalarName() {
        return scalarName;
    }

    /** {@return the name of a tensor of this type in torch's messages, such as {@code torch.FloatTensor}} */
    public String tensorName() {
        return "torch." + scalarName + "Tensor";
    }

    /** {@return the C++ type of one element, by which some of torch's messages call it, such as {@code c10::Half}} */
    public String cppName() {
        return cppName;
    }

    /**
     * The type in which arithmetic on this one is carried out.
     *
     * @return {@link #FLOAT32} for the half-precision formats, the type itself for all others
     */
    public DType computeType() {
        return isHalfPrecision() ? FLOAT32 : this;
    }

    /** {@return the type of a function such as {@code exp} of this type: itself, or float32 for integers} */
    public DType floatResult() {
        return isFloatingPoint() ? this : FLOAT32;
    }

    @Override
    public String toString() {
        return torchName();
    }
}
