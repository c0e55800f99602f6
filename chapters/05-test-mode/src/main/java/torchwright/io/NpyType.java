package torchwright.io;

import java.nio.ByteOrder;
import java.util.Map;
import torchwright.tensor.DType;

/**
 * The element type in a {@code .npy} header: numpy's {@code descr}, such as {@code <f4}.
 *
 * <p>The first character is the order of the bytes ({@code <} lowest first, {@code >} highest first, {@code |} where
 * there is none), the second the kind, the rest the bytes of one element.
 *
 * @param dtype the engine's type
 * @param order which byte of an element comes first
 */
record NpyType(DType dtype, ByteOrder order) {
    private static final Map<String, DType> KNOWN =
            Map.of("b1", DType.BOOL, "i8", DType.INT64, "f2", DType.FLOAT16, "f4", DType.FLOAT32, "f8", DType.FLOAT64);

    private static final Map<Character, String> KINDS = Map.of(
            'i', "signed integers",
            'u', "unsigned integers",
            'f', "floating-point numbers",
            'c', "complex numbers",
            'S', "byte strings",
            'U', "text",
            'M', "points in time",
            'm', "spans of time",
            'V', "raw bytes or records");

    /**
     * Understands a type.
     *
     * @param descr numpy's text
     * @param at    where in the file it stands
     * @return the type
     * @throws FileFormatException if the engine has no such type; objects are refused for what they are
     */
    static NpyType parse(String descr, long at) throws FileFormatException {
        if (descr.matches("[<>=|]?O[0-9]{0,2}")) {
            throw new FileFormatException(
                    at,
                    "the elements are pickled Python objects (descr " + JsonString.excerpt(descr)
                            + "); unpickling runs what the file says, so they are never read");
        }
        boolean ordered = !descr.isEmpty() && "<>=|".indexOf(descr.charAt(0)) >= 0;
        DType dtype = KNOWN.get(ordered ? descr.substring(1) : descr);
        boolean needsOrder = dtype != null && dtype.itemSize() > 1;
        if (dtype == null || !ordered || needsOrder && "<>".indexOf(descr.charAt(0)) < 0) {
            String kind = descr.length() > 1 ? KINDS.get(descr.charAt(1)) : null;
            throw new FileFormatException(
                    at,
                    "the elements have the type " + JsonString.excerpt(descr) + (kind == null ? "" : " (" + kind + ")")
                            + ", which this engine does not have; it has b1, i8, f2, f4 and f8, after < or >");
        }
        return new NpyType(dtype, descr.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The text that numpy itself would write for a type.
     *
     * @param dtype any but bfloat16
     * @return {@code |b1}, {@code <i8}, {@code <f2}, {@code <f4} or {@code <f8}
     * @throws IllegalArgumentException for bfloat16
     */
    static String descr(DType dtype) {
        return switch (dtype) {
            case BOOL -> "|b1";
            case INT64 -> "<i8";
            case FLOAT16 -> "<f2";
            case FLOAT32 -> "<f4";
            case FLOAT64 -> "<f8";
            case BFLOAT16 ->
                throw new IllegalArgumentException("numpy has no bfloat16\n"
                        + "Convert with to(DType.FLOAT32), which loses nothing, or save with SafeTensors.");
        };
    }
}
