package torchwright.cuda.emulator;

import java.math.BigDecimal;
import java.util.function.LongBinaryOperator;

/** Sums, products, quotients and fused products with a sum, of all types of floating point. */
final class FloatArithmetic {
    /** The operations of two numbers. */
    enum Sum {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED;

        double apply(double a, double b) {
            return switch (this) {
                case PLUS -> a + b;
                case MINUS -> a - b;
                case TIMES -> a * b;
                case DIVIDED -> a / b;
            };
        }

        /** {@return the result for two floats, rounded to odd, so that a second rounding is right in every mode} */
        double odd(double a, double b) {
            return switch (this) {
                case PLUS -> Rounding.oddSum(a, b);
                case MINUS -> Rounding.oddSum(a, -b);
                case TIMES -> a * b;
                case DIVIDED -> Rounding.oddQuotient(a, b);
            };
        }

        /** {@return the result for two doubles} */
        double rounded(double a, double b, Rounding mode) {
            double nearest = apply(a, b);
            if (mode == Rounding.NEAREST || !Double.isFinite(nearest) || !Double.isFinite(a) || !Double.isFinite(b)) {
                return nearest;
            }
            BigDecimal x = new BigDecimal(a);
            BigDecimal y = new BigDecimal(b);
            return switch (this) {
                case PLUS -> mode.instead(nearest, x.add(y));
                case MINUS -> mode.instead(nearest, x.subtract(y));
                case TIMES -> mode.instead(nearest, x.multiply(y));
                case DIVIDED -> mode.instead(nearest, a, quotient -> quotient.multiply(y), b);
            };
        }
    }

    private FloatArithmetic() {}

    static Instruction binary(Decoding d, Sum operation) {
        Rounding mode = Rounding.taken(d.opcode());
        boolean flush = d.opcode().take("ftz");
        boolean saturate = d.opcode().take("sat");
        PtxType type = d.opcode().takeType();
        int to = d.destination(0);
        int a = d.source(1, type);
        int b = d.source(2, type);
        if (type == PtxType.F32 && mode == Rounding.NEAREST && !flush && !saturate) {
            return plain(to, a, b, operation);
        }
        return new Binary(to, a, b, of(type, operation, mode, flush, saturate));
    }

    private static Instruction plain(int to, int a, int b, Sum operation) {
        return switch (operation) {
            case PLUS -> new FloatSum(to, a, b);
            case MINUS -> new Binary(to, a, b, (x, y) -> bits(single(x) - single(y)));
            case TIMES -> new FloatProduct(to, a, b);
            case DIVIDED -> new Binary(to, a, b, (x, y) -> bits(single(x) / single(y)));
        };
    }

    /** {@return an operation of a type, rounded as wanted} */
    static LongBinaryOperator of(PtxType type, Sum operation, Rounding mode, boolean flush, boolean saturate) {
        if (type == PtxType.F64) {
            return (x, y) -> Double.doubleToRawLongBits(
                    operation.rounded(Double.longBitsToDouble(x), Double.longBitsToDouble(y), mode));
        }
        FloatFormat format = FloatFormat.of(type);
        if (type.kind() == PtxType.Kind.PAIR) {
            LongBinaryOperator one = half(format, operation, mode, flush, saturate);
            return (x, y) -> one.applyAsLong(x & 0xFFFF, y & 0xFFFF)
                    | one.applyAsLong(x >>> 16 & 0xFFFF, y >>> 16 & 0xFFFF) << 16;
        }
        if (type != PtxType.F32) {
            return half(format, operation, mode, flush, saturate);
        }
        return (x, y) -> {
            double odd = operation.odd(single(format.flushed(x, flush)), single(format.flushed(y, flush)));
            return format.flushed(format.round(saturated(odd, saturate), mode), flush);
        };
    }

    private static LongBinaryOperator half(
            FloatFormat format, Sum operation, Rounding mode, boolean flush, boolean saturate) {
        return (x, y) -> {
            double a = format.toDouble(format.flushed(x & 0xFFFF, flush));
            double b = format.toDouble(format.flushed(y & 0xFFFF, flush));
            return format.flushed(format.round(saturated(operation.odd(a, b), saturate), mode), flush);
        };
    }

    static Instruction fma(Decoding d) {
        Rounding mode = Rounding.taken(d.opcode());
        boolean flush = d.opcode().take("ftz");
        boolean saturate = d.opcode().take("sat");
        boolean rectify = d.opcode().take("relu");
        PtxType type = d.opcode().takeType();
        int to = d.destination(0);
        int a = d.source(1, type);
        int b = d.source(2, type);
        int c = d.source(3, type);
        if (type == PtxType.F32 && mode == Rounding.NEAREST && !flush && !saturate) {
            return new FusedProduct(to, a, b, c);
        }
        return new Ternary(to, a, b, c, fusedOf(type, mode, flush, saturate, rectify));
    }

    private static Ternary.Function fusedOf(
            PtxType type, Rounding mode, boolean flush, boolean saturate, boolean rectify) {
        if (type == PtxType.F64) {
            return (x, y, z) -> {
                double a = Double.longBitsToDouble(x);
                double b = Double.longBitsToDouble(y);
                double c = Double.longBitsToDouble(z);
                double nearest = Math.fma(a, b, c);
                boolean exact = mode == Rounding.NEAREST || !Double.isFinite(nearest);
                return Double.doubleToRawLongBits(
                        exact
                                ? nearest
                                : mode.instead(
                                        nearest,
                                        new BigDecimal(a)
                                                .multiply(new BigDecimal(b))
                                                .add(new BigDecimal(c))));
            };
        }
        FloatFormat format = FloatFormat.of(type);
        // The product of two floats is exact in double.
        Ternary.Function one = (x, y, z) -> {
            double odd = Rounding.oddSum(
                    format.toDouble(format.flushed(x, flush)) * format.toDouble(format.flushed(y, flush)),
                    format.toDouble(format.flushed(z, flush)));
            double value = saturated(odd, saturate);
            return format.flushed(format.round(rectify && value <= 0 ? 0 : value, mode), flush);
        };
        if (type.kind() != PtxType.Kind.PAIR) {
            return one;
        }
        return (x, y, z) -> one.apply(x & 0xFFFF, y & 0xFFFF, z & 0xFFFF)
                | one.apply(x >>> 16 & 0xFFFF, y >>> 16 & 0xFFFF, z >>> 16 & 0xFFFF) << 16;
    }

    /** {@return the number, held between 0 and 1 if wanted; NaN becomes 0 then} */
    static double saturated(double value, boolean saturate) {
        return saturate ? Double.isNaN(value) ? 0 : Math.max(0, Math.min(1, value)) : value;
    }

    static float single(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    static long bits(float value) {
        return Float.floatToRawIntBits(value);
    }
}
