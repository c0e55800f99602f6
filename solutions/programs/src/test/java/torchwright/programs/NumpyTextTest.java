package torchwright.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What numpy 2.4 prints of float32 matrices. */
class NumpyTextTest {
    private static void assertPrints(String expected, float[][] matrix) {
        assertEquals(expected, NumpyText.of(matrix));
    }

    @Test
    void thePointsStandUnderEachOther() {
        assertPrints("[[1. 2.]\n [3. 4.]]", new float[][] {{1, 2}, {3, 4}});
        assertPrints("[[-0.   1.5]]", new float[][] {{-0f, 1.5f}});
        assertPrints("[[0.  0.5]]", new float[][] {{0, 0.5f}});
    }

    @Test
    void eachNumberHasTheDigitsItNeedsUpToEight() {
        assertPrints("[[  0.33333334]\n [-66.666664  ]]", new float[][] {{1 / 3f}, {-200 / 3f}});
        assertPrints("[[0.0001]\n [0.05  ]]", new float[][] {{0.0001f}, {0.05f}});
    }

    @Test
    void numbersThatAreFarApartHaveExponents() {
        assertPrints(
                "[[ 1.0000e-01  2.5000e+00]\n [-3.0000e+00  1.0025e+02]]", new float[][] {{0.1f, 2.5f}, {-3, 100.25f}});
        assertPrints("[[1.e-05]\n [1.e+00]]", new float[][] {{1e-5f}, {1}});
        assertPrints("[[ 1.e+09 -1.e+00]]", new float[][] {{1e9f, -1}});
        assertPrints("[[1.0000e-03]\n [2.0005e+03]]", new float[][] {{1e-3f}, {2000.5f}});
        assertPrints("[[1.234567e+05]\n [9.910000e+01]]", new float[][] {{123456.7f}, {99.1f}});
        assertPrints("[[ 3.00e-12]\n [-4.25e+20]]", new float[][] {{3e-12f}, {-4.25e20f}});
    }
}
