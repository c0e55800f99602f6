package torchwright.tensor.cpu;

/** Powers of numbers; torch's {@code pow_tensor_scalar_optimized_kernel} and {@code powi}. */
final class Powers {
    private Powers() {}

    /**
     * The function that raises to a fixed power. A few exponents are products or square roots, rounded at every step.
     *
     * @param exponent the exponent, which the function's second argument repeats
     * @return a function of base and exponent
     */
    static BinaryFunction by(Number exponent) {
        double power = exponent.doubleValue();
        if (power == 0.5) {
            return new Stepwise(Math::sqrt, x -> (float) Math.sqrt(x));
        }
        if (power == 2) {
            return new Stepwise(x -> x * x, x -> x * x);
        }
        if (power == 3) {
            return new Stepwise(x -> x * x * x, x -> x * x * x);
        }
        if (power == -0.5) {
            return new Stepwise(x -> 1 / Math.sqrt(x), x -> 1 / (float) Math.sqrt(x));
        }
        if (power == -1) {
            return new Stepwise(x -> 1 / x, x -> 1 / x);
        }
        if (power == -2) {
            return new Stepwise(x -> 1 / (x * x), x -> 1 / (x * x));
        }
        return new Stepwise(x -> power(x, power), x -> (float) power(x, power));
    }

    /**
     * A real power; as in C, 1 to any power is 1, even to NaN, and so is -1 to an infinite one.
     *
     * @param base     the base
     * @param exponent the exponent
     * @return the power
     */
    static double power(double base, double exponent) {
        boolean one = base == 1 || base == -1 && Double.isInfinite(exponent);
        return one ? 1 : StrictMath.pow(base, exponent);
    }

    /**
     * A whole number to a whole power, wrapping around as {@code long} does.
     *
     * @param base     the base
     * @param exponent the exponent; a negative one gives 0 but for the bases 1 and -1, as in torch
     * @return the power
     */
    static long power(long base, long exponent) {
        if (exponent < 0) {
            return base == 1 ? 1 : base == -1 ? exponent % 2 == 0 ? 1 : -1 : 0;
        }
        long result = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result * square : result;
            square *= square;
        }
        return result;
    }

    @FunctionalInterface
    private interface DoubleForm {
        double apply(double x);
    }

    @FunctionalInterface
    private interface FloatForm {
        float apply(float x);
    }

    private record Stepwise(DoubleForm inDouble, FloatForm inFloat) implements BinaryFunction {
        @Override
        public double apply(double base, double exponent) {
            return inDouble.apply(base);
        }

        @Override
        public float apply(float base, float exponent) {
            return inFloat.apply(base);
        }

        @Override
        public long apply(long base, long exponent) {
            return power(base, exponent);
        }
    }
}
