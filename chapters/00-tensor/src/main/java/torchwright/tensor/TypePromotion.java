package torchwright.tensor;

/**
 * The dtype in which tensors of different dtypes meet; torch's {@code result_type}.
 *
 * <p>Kinds rank bool, integer, floating point. Within a kind the wider wins. Tensors with dimensions decide; a 0-dim
 * tensor changes the result only if its kind ranks higher, and a Java number only if its kind ranks higher than
 * both: {@code x.mul(2.0)} of a float16 tensor stays float16.
 */
public final class TypePromotion {
    private TypePromotion() {}

    /**
     * The smallest dtype that holds both kinds of values; torch's {@code promote_types}.
     *
     * @param a a dtype
     * @param b a dtype
     * @return the wider of the two; float32 for float16 and bfloat16, neither of which holds the other
     */
    public static DType promote(DType a, DType b) {
        if (a != b && a.isHalfPrecision() && b.isHalfPrecision()) {
            return DType.FLOAT32;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }

    /**
     * The dtype in which an operation on these tensors is carried out.
     *
     * @param tensors the operands
     * @return the common dtype
     */
    public static DType resultType(Tensor... tensors) {
        DType withDims = null;
        DType withoutDims = null;
        DType numbers = null;
        for (Tensor tensor : tensors) {
            if (tensor.rank() > 0) {
                withDims = promoteNullable(withDims, tensor.dtype());
            } else if (!tensor.isNumber()) {
                withoutDims = promoteNullable(withoutDims, tensor.dtype());
            } else {
                // A Java double is no wish for double precision: it takes the default floating-point type.
                DType type = tensor.dtype().isFloatingPoint() ? DType.FLOAT32 : tensor.dtype();
                numbers = promoteNullable(numbers, type);
            }
        }
        return combine(withDims, combine(withoutDims, numbers));
    }

    /**
     * The dtype in which a tensor's elements meet a Java number.
     *
     * @param tensor the tensor's dtype
     * @param number the number
     * @return the tensor's dtype, unless the number is of a higher kind
     */
    public static DType withNumber(DType tensor, Number number) {
        boolean whole = !(number instanceof Double || number instanceof Float);
        return combine(tensor, whole ? DType.INT64 : DType.FLOAT32);
    }

    private static DType promoteNullable(DType a, DType b) {
        return a == null ? b : b == null ? a : promote(a, b);
    }

    private static DType combine(DType deciding, DType other) {
        if (deciding == null) {
            return other;
        }
        if (other == null || kind(deciding) >= kind(other)) {
            return deciding;
        }
        return promote(deciding, other);
    }

    private static int kind(DType type) {
        return type.isFloatingPoint() ? 2 : type == DType.INT64 ? 1 : 0;
    }

    /**
     * Whether values may be written into a tensor of another dtype; torch's {@code can_cast}.
     *
     * @param from the dtype of the values
     * @param to   the dtype of the tensor written
     * @return false where a floating-point result would go into an integer, or a number into a bool
     */
    public static boolean canCast(DType from, DType to) {
        return kind(from) <= kind(to);
    }
}
