package torchwright.cuda.emulator;

/** Whether two values compare as wanted. */
interface Comparison {
    boolean holds(long a, long b);

    /** Whether two numbers compare as wanted. */
    interface OfDoubles {
        boolean holds(double a, double b);
    }

    /** {@return a comparison of integers; eq and ne look at the bits only} */
    static Comparison ofIntegers(String name, PtxType type) {
        boolean signed = type.isSigned();
        if (type == PtxType.S32) {
            return switch (name) {
                case "eq" -> (a, b) -> (int) a == (int) b;
                case "ne" -> (a, b) -> (int) a != (int) b;
                case "lt" -> (a, b) -> (int) a < (int) b;
                case "le" -> (a, b) -> (int) a <= (int) b;
                case "gt" -> (a, b) -> (int) a > (int) b;
                default -> (a, b) -> (int) a >= (int) b;
            };
        }
        return switch (name) {
            case "eq" -> (a, b) -> type.extend(a) == type.extend(b);
            case "ne" -> (a, b) -> type.extend(a) != type.extend(b);
            case "lt", "lo" -> (a, b) -> order(type.extend(a), type.extend(b), signed) < 0;
            case "le", "ls" -> (a, b) -> order(type.extend(a), type.extend(b), signed) <= 0;
            case "gt", "hi" -> (a, b) -> order(type.extend(a), type.extend(b), signed) > 0;
            default -> (a, b) -> order(type.extend(a), type.extend(b), signed) >= 0;
        };
    }

    private static int order(long a, long b, boolean signed) {
        return signed ? Long.compare(a, b) : Long.compareUnsigned(a, b);
    }

    /** {@return a comparison of floats; those that end in u hold also if one is NaN} */
    static OfDoubles ofDoubles(String name) {
        return switch (name) {
            case "eq" -> (a, b) -> a == b;
            case "ne" -> (a, b) -> a < b || a > b;
            case "lt" -> (a, b) -> a < b;
            case "le" -> (a, b) -> a <= b;
            case "gt" -> (a, b) -> a > b;
            case "ge" -> (a, b) -> a >= b;
            case "equ" -> (a, b) -> !(a < b || a > b);
            case "neu" -> (a, b) -> a != b;
            case "ltu" -> (a, b) -> !(a >= b);
            case "leu" -> (a, b) -> !(a > b);
            case "gtu" -> (a, b) -> !(a <= b);
            case "geu" -> (a, b) -> !(a < b);
            case "num" -> (a, b) -> !Double.isNaN(a) && !Double.isNaN(b);
            case "nan" -> (a, b) -> Double.isNaN(a) || Double.isNaN(b);
            default -> throw new IllegalArgumentException("floats are not compared by " + name);
        };
    }
}
