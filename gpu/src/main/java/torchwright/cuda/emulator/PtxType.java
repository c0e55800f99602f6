package torchwright.cuda.emulator;

import java.util.HashMap;
import java.util.Map;

/** The types of PTX: how many bytes, and how they are read. */
enum PtxType {
    PRED("pred", 0, Kind.PREDICATE),
    B8("b8", 1, Kind.BITS),
    B16("b16", 2, Kind.BITS),
    B32("b32", 4, Kind.BITS),
    B64("b64", 8, Kind.BITS),
    B128("b128", 16, Kind.BITS),
    U8("u8", 1, Kind.UNSIGNED),
    U16("u16", 2, Kind.UNSIGNED),
    U32("u32", 4, Kind.UNSIGNED),
    U64("u64", 8, Kind.UNSIGNED),
    S8("s8", 1, Kind.SIGNED),
    S16("s16", 2, Kind.SIGNED),
    S32("s32", 4, Kind.SIGNED),
    S64("s64", 8, Kind.SIGNED),
    F16("f16", 2, Kind.FLOAT),
    F16X2("f16x2", 4, Kind.PAIR),
    BF16("bf16", 2, Kind.FLOAT),
    BF16X2("bf16x2", 4, Kind.PAIR),
    TF32("tf32", 4, Kind.FLOAT),
    F32("f32", 4, Kind.FLOAT),
    F64("f64", 8, Kind.FLOAT);

    enum Kind {
        PREDICATE,
        BITS,
        UNSIGNED,
        SIGNED,
        FLOAT,
        PAIR
    }

    private static final Map<String, PtxType> BY_NAME = new HashMap<>();

    static {
        for (PtxType type : values()) {
            BY_NAME.put(type.text, type);
        }
    }

    private final String text;
    private final int bytes;
    private final Kind kind;

    PtxType(String text, int bytes, Kind kind) {
        this.text = text;
        this.bytes = bytes;
        this.kind = kind;
    }

    /** {@return the type of a name without its dot, or null} */
    static PtxType named(String name) {
        return BY_NAME.get(name);
    }

    String text() {
        return text;
    }

    int bytes() {
        return bytes;
    }

    int bits() {
        return bytes * 8;
    }

    Kind kind() {
        return kind;
    }

    boolean isInteger() {
        return kind == Kind.BITS || kind == Kind.UNSIGNED || kind == Kind.SIGNED;
    }

    boolean isSigned() {
        return kind == Kind.SIGNED;
    }

    /** {@return the value that the low bits have in this type, spread over 64 bits by sign or by zeros} */
    long extend(long bits) {
        return switch (bytes) {
            case 1 -> isSigned() ? (byte) bits : bits & 0xFF;
            case 2 -> isSigned() ? (short) bits : bits & 0xFFFF;
            case 4 -> isSigned() ? (int) bits : bits & 0xFFFF_FFFFL;
            default -> bits;
        };
    }
}
