package torchwright.vector.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The distance of each function from the true values, which the JDK's functions of doubles give. */
class FunctionsTest {
    /** Coprime to all powers of 2: every exponent is met, with ever other digits. */
    private static final int STEP = 8209;

    private static final Set<String> FLUSHED = Set.of("sigmoid");

    private static final int BATCH = 1 << 12;

    @FunctionalInterface
    private interface Loop {
        void run(float[] x, int p, float[] z, int r, int count);
    }

    private static Arguments function(String name, double ulps, double lowest, Loop loop, DoubleUnaryOperator exact) {
        return Arguments.of(name, ulps, lowest, loop, exact);
    }

    private static Stream<Arguments> functions() {
        double all = Double.NEGATIVE_INFINITY;
        return Stream.of(
                function("exp", 1, all, Exponential::exp, Math::exp),
                function("log", 1, all, Logarithm::log, Math::log),
                function("log1p", 2, all, Logarithm::log1p, Math::log1p),
                function("tanh", 3, all, HyperbolicTangent::tanh, Math::tanh),
                function("sigmoid", 3, all, Logistic::sigmoid, FunctionsTest::sigmoid),
                function("silu", 3, -87, Logistic::silu, x -> x * sigmoid(x)),
                function("gelu by tanh", 32, -5, Logistic::geluByTanh, FunctionsTest::geluByTanh),
                function("gelu", 6, -1, Gelu::gelu, FunctionsTest::gelu),
                function("gelu, left", 48, -5, Gelu::gelu, FunctionsTest::gelu),
                function(
                        "softplus",
                        3,
                        all,
                        (x, p, z, r, count) -> SmoothRelu.softplus(1, 20, x, p, z, r, count),
                        x -> x > 20 ? x : Math.log1p(Math.exp(x))));
    }

    private static double sigmoid(double x) {
        double e = Math.exp(-Math.abs(x));
        return x < 0 ? e / (1 + e) : 1 / (1 + e);
    }

    private static double geluByTanh(double x) {
        return x * sigmoid(2 * Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x));
    }

    /** By the series of the error function near 0, and by a continued fraction far from it. */
    private static double gelu(double x) {
        double t = Math.abs(x) / Math.sqrt(2);
        double rest;
        if (t < 2.5) {
            double sum = t;
            double term = t;
            for (int k = 1; k < 60; k++) {
                term *= -t * t / k;
                sum += term / (2 * k + 1);
            }
            rest = 1 - 2 / Math.sqrt(Math.PI) * sum;
        } else {
            double fraction = 0;
            for (int k = 60; k > 0; k--) {
                fraction = k / 2.0 / (t + fraction);
            }
            rest = Math.exp(-t * t) / Math.sqrt(Math.PI) / (t + fraction);
        }
        return x > 0 ? x * (1 - rest / 2) : x * rest / 2;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void everyExponentIsWithinTheBound(String name, double ulps, double lowest, Loop loop, DoubleUnaryOperator exact) {
        float[] x = new float[BATCH];
        float[] z = new float[BATCH];
        long bits = 0;
        while (bits < 1L << 32) {
            int count = 0;
            for (; count < BATCH && bits < 1L << 32; bits += STEP) {
                x[count++] = Float.intBitsToFloat((int) bits);
            }
            loop.run(x, 0, z, 0, count);
            for (int i = 0; i < count; i++) {
                if (!(x[i] < lowest)) {
                    check(name, ulps, x[i], exact.applyAsDouble(x[i]), z[i]);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void specialValuesAreThoseOfTheTrueFunction(
            String name, double ulps, double lowest, Loop loop, DoubleUnaryOperator exact) {
        float[] special = {
            0f,
            -0f,
            1,
            -1,
            Float.NaN,
            Float.MIN_VALUE,
            -Float.MIN_VALUE,
            Float.MIN_NORMAL,
            88.72f,
            88.73f,
            -87.4f,
            -103.9f,
            -104.1f,
            Float.MAX_VALUE,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            -Float.MAX_VALUE
        };
        for (float x : special) {
            // x e^x is 0 where e^x is, but not by multiplying infinity with 0: torch has NaN there too.
            if (x > lowest || Float.isNaN(x)) {
                float[] z = new float[1];
                loop.run(new float[] {x}, 0, z, 0, 1);
                check(name, ulps, x, exact.applyAsDouble(x), z[0]);
            }
        }
    }

    private static void check(String name, double ulps, float x, double exact, float actual) {
        float nearest = (float) exact;
        // Equal, both NaN, or both the same zero.
        if (Float.floatToIntBits(nearest) == Float.floatToIntBits(actual)) {
            return;
        }
        boolean finite = !Float.isInfinite(nearest) && !Float.isNaN(nearest) && !Float.isInfinite(actual);
        // Below the normal range some functions are 0; it is said which.
        boolean flushed = actual == 0 && Math.abs(nearest) < 1.001f * Float.MIN_NORMAL && FLUSHED.contains(name);
        if (!finite || !(flushed || Math.abs(actual - exact) <= ulps * Math.ulp(nearest))) {
            fail(name + "(" + x + ") is " + actual + ", exactly " + exact);
        }
    }

    @Test
    void geluEndsOnTheLeftWhereItsTailIsLostBesideOne() {
        float[] x = {-5.5f, -5.6f, -14, -1e30f, -Float.MAX_VALUE, 5.6f, 1e30f, Float.POSITIVE_INFINITY};
        float[] z = new float[x.length];

        Gelu.gelu(x, 0, z, 0, x.length);

        float[] expected = {z[0], 0, 0, 0, 0, 5.6f, 1e30f, Float.POSITIVE_INFINITY};
        assertEquals(gelu(-5.5), z[0], 64 * Math.ulp(z[0]));
        for (int i = 0; i < x.length; i++) {
            assertEquals(0, Float.compare(expected[i], z[i] == 0 ? 0 : z[i]), "gelu(" + x[i] + ") is " + z[i]);
        }
    }

    @Test
    void aValueDoesNotDependOnWhereInTheRowItStands() {
        float[] x = new float[77];
        for (int i = 0; i < x.length; i++) {
            x[i] = i * 0.11f - 4;
        }
        functions().forEach(arguments -> {
            Loop loop = (Loop) arguments.get()[3];
            float[] all = new float[x.length];
            loop.run(x, 0, all, 0, x.length);
            for (int from = 0; from < x.length; from += 7) {
                for (int count = 0; count <= x.length - from; count += 5) {
                    float[] some = new float[x.length];
                    loop.run(x, from, some, 1 + from / 2, Math.min(count, x.length - 1 - from / 2));
                    for (int i = 0; i < Math.min(count, x.length - 1 - from / 2); i++) {
                        assertEquals(all[from + i], some[1 + from / 2 + i]);
                    }
                }
            }
        });
    }

    @Test
    void theResultsMayOverwriteTheArguments() {
        functions().forEach(arguments -> {
            Loop loop = (Loop) arguments.get()[3];
            float[] x = new float[50];
            for (int i = 0; i < x.length; i++) {
                x[i] = 0.3f * i - 4;
            }
            float[] z = new float[50];
            loop.run(x, 0, z, 0, 50);
            loop.run(x, 0, x, 0, 50);
            for (int i = 0; i < 50; i++) {
                assertEquals(z[i], x[i], arguments.get()[0] + " in place");
            }
        });
    }
}
