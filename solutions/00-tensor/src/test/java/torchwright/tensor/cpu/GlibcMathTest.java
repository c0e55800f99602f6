package torchwright.tensor.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected numbers are what glibc 2.36 returned on an x86-64 processor with fused multiply-add. */
class GlibcMathTest {
    /** {@code Arrays.hashCode} of a function's values at 10,000 places spread over [0, 1). */
    private static int hash(DoubleUnaryOperator function) {
        // A multiple of 2^-53, as the generator draws them.
        double step = 900_719_925_474L * 0x1p-53;
        return Arrays.hashCode(IntStream.range(0, 10_000)
                .mapToDouble(k -> k * step)
                .map(function)
                .toArray());
    }

    @Test
    void tenThousandLogarithmsAreGlibcs() {
        assertEquals(2111243388, hash(u -> GlibcMath.log(1 - u)));
        assertEquals(-34084453, hash(u -> GlibcMath.log1p(-u)));
    }

    @Test
    void tenThousandAnglesAreGlibcs() {
        assertEquals(-525361873, hash(u -> GlibcMath.sin(2 * Math.PI * u)));
        assertEquals(-1314280402, hash(u -> GlibcMath.cos(2 * Math.PI * u)));
    }

    @ParameterizedTest
    @CsvSource({
        "0x1p0, 0x0p0",
        "0x1p-53, -0x1.25e4f7b2737fap5",
        "0x1.fp-1, -0x1.0415d89e74444p-5",
        "0x1.0000000000001p0, 0x1.fffffffffffffp-53",
        "0x1.fffffffffffffp-1, -0x1p-53",
        "0x1.08fp0, 0x1.191eed239dec4p-5",
        "0x1.6p-1, -0x1.7fafa3bd8151cp-2",
        "0x1.5ffffffffffffp-1, -0x1.7fafa3bd8151fp-2",
        "0x1.23456789abcdep-20, -0x1.b77bd5be24f83p3",
        "0x1.8p-1, -0x1.269621134db92p-2",
        "0x1p-1, -0x1.62e42fefa39efp-1"
    })
    void theLogarithmOfEveryIntervalIsGlibcs(double x, double expected) {
        assertEquals(expected, GlibcMath.log(x));
    }

    @ParameterizedTest
    @CsvSource({
        "-0x1p-53, -0x1p-53",
        "-0x1.8p-54, -0x1.8p-54",
        "-0x1p-30, -0x1.00000002p-30",
        "-0x1.8p-29, -0x1.80000009p-29",
        "-0x1p-4, -0x1.08598b59e3a07p-4",
        "-0x1.2bec3ffffffffp-2, -0x1.62e4420e1ff0fp-2",
        "-0x1.2bec4p-2, -0x1.62e4420e1ff1p-2",
        "-0x1.2bec333333333p-2, -0x1.62e42ff40776p-2",
        "-0x1p-1, -0x1.62e42fefa39efp-1",
        "-0x1.00000001p-1, -0x1.62e42ff1a39efp-1",
        "-0x1.fffffffp-2, -0x1.62e42fdfa39efp-1",
        "-0x1.999999999999ap-1, -0x1.9c041f7ed8d34p0",
        "-0x1.8p-1, -0x1.62e42fefa39efp0",
        "-0x1.fffffffffffffp-1, -0x1.25e4f7b2737fap5"
    })
    void theLogarithmOfOnePlusXIsGlibcsOnEveryPath(double x, double expected) {
        assertEquals(expected, GlibcMath.log1p(x));
    }

    @ParameterizedTest
    @CsvSource({
        "0x0p0, 0x0p0",
        "0x1p-30, 0x1p-30",
        "0x1p-3, 0x1.feaaeee86ee36p-4",
        "0x1.4p-3, 0x1.3eb312c5d66cbp-3",
        "0x1.8p-1, 0x1.5cffc16bf8f0dp-1",
        "0x1.b6p-1, 0x1.827f6d2325578p-1",
        "0x1.8p0, 0x1.feb7a9b2c6d8bp-1",
        "0x1.921fb54442d18p0, 0x1p0",
        "0x1.92p0, 0x1.fffffc12991f8p-1",
        "0x1.3p1, 0x1.632aaf3bed93bp-1",
        "0x1.368fdp1, 0x1.4fcda0ad3a77ap-1",
        "0x1.921fb54442d18p1, 0x1.1a62633145c07p-53",
        "0x1.cp1, -0x1.6733b7eba621fp-2",
        "0x1.2p2, -0x1.f47ed3dc7408p-1",
        "0x1.2d97c7f3321d2p2, -0x1p0",
        "0x1.5p2, -0x1.b7c6430d58da3p-1",
        "0x1.8p2, -0x1.1e1f18ab0a2cp-2",
        "0x1.921fb54442d17p2, -0x1.469898cc51702p-50"
    })
    void theSineOfEveryQuadrantIsGlibcs(double x, double expected) {
        assertEquals(expected, GlibcMath.sin(x));
    }

    @ParameterizedTest
    @CsvSource({
        "0x0p0, 0x1p0",
        "0x1p-30, 0x1p0",
        "0x1p-3, 0x1.fc015527d5bd3p-1",
        "0x1.4p-3, 0x1.f9c340a7cc428p-1",
        "0x1.8p-1, 0x1.769fec655211fp-1",
        "0x1.b6p-1, 0x1.4fcd8091b8f24p-1",
        "0x1.8p0, 0x1.21bd54fc5f9a7p-4",
        "0x1.921fb54442d18p0, 0x1.1a62633145c07p-54",
        "0x1.92p0, 0x1.fb5442e104a91p-12",
        "0x1.3p1, -0x1.70c856fdd6b67p-1",
        "0x1.368fdp1, -0x1.827f513dbe3a2p-1",
        "0x1.921fb54442d18p1, -0x1p0",
        "0x1.cp1, -0x1.df77403c11a5fp-1",
        "0x1.2p2, -0x1.afb5b54583d6ap-3",
        "0x1.2d97c7f3321d2p2, -0x1.a79394c9e8a0ap-53",
        "0x1.5p2, 0x1.0630115305409p-1",
        "0x1.8p2, 0x1.eb9b7097822f5p-1",
        "0x1.921fb54442d17p2, 0x1p0"
    })
    void theCosineOfEveryQuadrantIsGlibcs(double x, double expected) {
        assertEquals(expected, GlibcMath.cos(x));
    }

    @Test
    void theTableHoldsSineAndCosineToMoreThanAHundredBits() {
        for (int k = 0; k < SineTable.SINE.length; k++) {
            BigDecimal sine = new BigDecimal(SineTable.SINE[k]).add(new BigDecimal(SineTable.SINE_LOW[k]));
            BigDecimal cosine = new BigDecimal(SineTable.COSINE[k]).add(new BigDecimal(SineTable.COSINE_LOW[k]));
            BigDecimal error = sine.multiply(sine).add(cosine.multiply(cosine)).subtract(BigDecimal.ONE);

            assertTrue(error.abs().doubleValue() < 0x1p-104, () -> "off by " + error);
            assertEquals(StrictMath.sin(k / 128.0), SineTable.SINE[k], Math.ulp(SineTable.SINE[k]));
        }
    }
}
