package torchwright.cuda.emulator;

import java.math.BigDecimal;

/** How a result that a type cannot hold becomes one that it can. */
enum Rounding {
    /** To the nearest, ties to even. */
    NEAREST,
    /** To the nearest, ties away from zero. */
    NEAREST_AWAY,
    /** Towards zero. */
    ZERO,
    /** Towards minus infinity. */
    DOWN,
    /** Towards plus infinity. */
    UP;

    /** {@return the mode of a modifier, {@code rn} or {@code rni}; to the nearest if there is none} */
    static Rounding taken(Opcode opcode) {
        return named(opcode.takeOne("rn", "rn", "rz", "rm", "rp", "rna"));
    }

    static Rounding named(String modifier) {
        return switch (modifier) {
            case "rz", "rzi" -> ZERO;
            case "rm", "rmi" -> DOWN;
            case "rp", "rpi" -> UP;
            case "rna" -> NEAREST_AWAY;
            default -> NEAREST;
        };
    }

    /** {@return the integer that a number becomes} */
    double integer(double value) {
        return switch (this) {
            case NEAREST -> Math.rint(value);
            case NEAREST_AWAY -> Math.copySign(Math.floor(Math.abs(value) + 0.5), value);
            case ZERO -> value < 0 ? Math.ceil(value) : Math.floor(value);
            case DOWN -> Math.floor(value);
            case UP -> Math.ceil(value);
        };
    }

    // Note [Rounding to odd]
    // A double that was rounded to the nearest and is then rounded to a float can be wrong by one: the first rounding
    // may
    // make a tie. So the first one rounds to odd: if anything was lost, the last bit is set, which no tie has. After
    // that
    // the second rounding is right in every mode, because a double has more than two bits more than a float.

    /** {@return the sum of two doubles, rounded to odd} */
    static double oddSum(double a, double b) {
        double sum = a + b;
        return odd(sum, sumError(a, b, sum));
    }

    /** {@return the quotient of two floats, rounded to odd} */
    static double oddQuotient(double a, double b) {
        double quotient = a / b;
        double rest = Math.fma(-quotient, b, a);
        return odd(quotient, b < 0 ? -rest : rest);
    }

    /** {@return the root of a float, rounded to odd} */
    static double oddRoot(double a) {
        double root = Math.sqrt(a);
        return odd(root, Math.fma(-root, root, a));
    }

    // The exact value is rounded + error.
    private static double odd(double rounded, double error) {
        if (error == 0 || !Double.isFinite(rounded) || !Double.isFinite(error)) {
            return rounded;
        }
        long bits = Double.doubleToRawLongBits(rounded);
        if ((bits & 1) != 0) {
            return rounded;
        }
        return error > 0 ? Math.nextUp(rounded) : Math.nextDown(rounded);
    }

    /** {@return what a sum of two doubles lost by rounding: Knuth's TwoSum} */
    private static double sumError(double a, double b, double sum) {
        double other = sum - a;
        return a - (sum - other) + (b - other);
    }

    /** What the result of an operation, taken as exact, leads back to. */
    interface Inverse {
        BigDecimal of(BigDecimal result);
    }

    /**
     * {@return a double that was rounded to the nearest, rounded in this mode instead}
     *
     * @param nearest the result, rounded to the nearest
     * @param target  what the inverse would give for the exact result
     * @param inverse of the operation; its value grows with the result if the slope is positive
     * @param slope   a number whose sign says whether it does
     */
    double instead(double nearest, double target, Inverse inverse, double slope) {
        if (this == NEAREST || !Double.isFinite(nearest) || !Double.isFinite(target) || !Double.isFinite(slope)) {
            return nearest;
        }
        int order = new BigDecimal(target).compareTo(inverse.of(new BigDecimal(nearest)));
        return nudged(nearest, slope < 0 ? -order : order);
    }

    /** {@return the nearest double to an exact value, rounded in this mode instead} */
    double instead(double nearest, BigDecimal exact) {
        return nudged(nearest, exact.compareTo(new BigDecimal(nearest)));
    }

    // What was lost is positive, negative or nothing.
    private double nudged(double nearest, int lost) {
        boolean up = this == UP || this == ZERO && nearest < 0;
        boolean down = this == DOWN || this == ZERO && nearest > 0;
        return up && lost > 0 ? Math.nextUp(nearest) : down && lost < 0 ? Math.nextDown(nearest) : nearest;
    }

    /** {@return a whole number, rounded, that is given by its upper 53 bits and by what was cut off below} */
    double cut(double towardsZero, double half, long lost, boolean odd) {
        if (lost == 0) {
            return towardsZero;
        }
        boolean negative = towardsZero < 0;
        boolean away = switch (this) {
            case NEAREST -> lost > half || lost == half && odd;
            case NEAREST_AWAY -> lost >= half;
            case ZERO -> false;
            case DOWN -> negative;
            case UP -> !negative;
        };
        return !away ? towardsZero : negative ? Math.nextDown(towardsZero) : Math.nextUp(towardsZero);
    }
}
