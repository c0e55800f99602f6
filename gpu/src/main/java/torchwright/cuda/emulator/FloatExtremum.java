package torchwright.cuda.emulator;

import java.util.function.LongBinaryOperator;

/**
 * {@code min} and {@code max} of floats. Of a number and NaN the number is the result, with {@code .NaN} it is NaN; minus
 * zero is below zero.
 */
final class FloatExtremum {
    private static final long NAN_64 = 0x7FFF_FFFF_FFFF_FFFFL;

    private FloatExtremum() {}

    static Instruction decode(Decoding d, boolean smallest) {
        boolean flush = d.opcode().take("ftz");
        boolean nan = d.opcode().take("NaN");
        PtxType type = d.opcode().takeType();
        return new Binary(d.destination(0), d.source(1, type), d.source(2, type), of(type, smallest, flush, nan));
    }

    static LongBinaryOperator of(PtxType type, boolean smallest, boolean flush, boolean nan) {
        if (type == PtxType.F64) {
            return (x, y) -> {
                int choice = choice(Double.longBitsToDouble(x), Double.longBitsToDouble(y), smallest, nan);
                return choice == 0 ? NAN_64 : choice < 0 ? x : y;
            };
        }
        FloatFormat format = FloatFormat.of(type);
        if (type.kind() == PtxType.Kind.PAIR) {
            return (x, y) -> chosen(format, x & 0xFFFF, y & 0xFFFF, smallest, nan)
                    | chosen(format, x >>> 16 & 0xFFFF, y >>> 16 & 0xFFFF, smallest, nan) << 16;
        }
        return (x, y) -> chosen(format, format.flushed(x, flush), format.flushed(y, flush), smallest, nan);
    }

    private static long chosen(FloatFormat format, long x, long y, boolean smallest, boolean nan) {
        int choice = choice(format.toDouble(x), format.toDouble(y), smallest, nan);
        return choice == 0 ? format.round(Double.NaN, Rounding.NEAREST) : choice < 0 ? x : y;
    }

    // -1 for the first, 1 for the second, 0 for neither.
    private static int choice(double a, double b, boolean smallest, boolean nan) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return nan || Double.isNaN(a) && Double.isNaN(b) ? 0 : Double.isNaN(a) ? 1 : -1;
        }
        int order = Double.compare(a, b);
        return (smallest ? order : -order) <= 0 ? -1 : 1;
    }
}
