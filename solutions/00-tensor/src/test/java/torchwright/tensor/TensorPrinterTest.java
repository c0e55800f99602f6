package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Elements, letter for letter as torch 2.13 prints them. */
class TensorPrinterTest {
    private static void assertPrints(String expected, Tensor tensor) {
        assertEquals(expected, tensor.toString());
    }

    @Test
    void scalarsPrintWithoutBrackets() {
        assertPrints("tensor(0.5000)", Tensor.of(0.5f));
        assertPrints("tensor(3.)", Tensor.of(3f));
        assertPrints("tensor(-0.)", Tensor.of(-0.0f));
        assertPrints("tensor(7)", Tensor.of(7L));
        assertPrints("tensor(True)", Tensor.of(true));
        assertPrints("tensor(nan)", Tensor.of(Float.NaN));
    }

    @Test
    void realNumbersShowFourDigits() {
        assertPrints("tensor([  0.2500,  -2.5000, 173.0244])", Tensor.of(0.25f, -2.5f, 173.02435f));
    }

    @Test
    void aTieIsRoundedToTheEvenDigitOfTheExactValue() {
        assertPrints("tensor([0.0312, 0.0938, 2.0001])", Tensor.of(0.03125f, 0.09375f, 2.00005f));
        assertPrints(
                "tensor([5.0000e-05, 9.9995e-01, 1.5000e+00], dtype=torch.float64)", Tensor.of(0.00005, 0.99995, 1.5));
    }

    @Test
    void whatRoundsToZeroKeepsItsSign() {
        assertPrints("tensor([-0.0001,  0.1000])", Tensor.of(-0.00011f, 0.1f));
        assertPrints("tensor([-1.0000e-04,  5.0000e-02])", Tensor.of(-0.0001f, 0.05f));
    }

    @Test
    void wholeRealNumbersEndInAPoint() {
        assertPrints("tensor([ 1., 20., -3.])", Tensor.of(1f, 20f, -3f));
    }

    @Test
    void infinityAndNanHaveNoPointAndDoNotWidenTheColumn() {
        assertPrints("tensor([1., nan, -inf])", Tensor.of(1f, Float.NaN, Float.NEGATIVE_INFINITY));
        assertPrints("tensor([nan, inf])", Tensor.of(Float.NaN, Float.POSITIVE_INFINITY));
        assertPrints("tensor([0.5000,    nan,    inf])", Tensor.of(0.5f, Float.NaN, Float.POSITIVE_INFINITY));
    }

    @Test
    void negativeZeroSticksOutOfItsColumn() {
        assertPrints("tensor([-0., 1., 0.])", Tensor.of(-0.0f, 1f, 0f));
        assertPrints("tensor([0., -0.])", Tensor.of(0f, -0.0f));
        assertPrints("tensor([-0.0000, 0.5000])", Tensor.of(-0.0f, 0.5f));
    }

    @Test
    void aRatioBeyondAThousandIsWrittenScientifically() {
        assertPrints("tensor([   1., 1000.])", Tensor.of(1f, 1000f));
        assertPrints("tensor([1.0000e+00, 1.0010e+03])", Tensor.of(1f, 1001f));
        assertPrints("tensor([1.0000e-03, 1.5000e+00])", Tensor.of(0.001f, 1.5f));
    }

    @Test
    void hugeAndTinyNumbersAreWrittenScientifically() {
        assertPrints("tensor(100000000.)", Tensor.of(1e8f));
        assertPrints("tensor(1.0000e+08)", Tensor.of(Math.nextUp(1e8f)));
        assertPrints("tensor(9.0000e-05)", Tensor.of(0.00009f));
        assertPrints("tensor([ 9.9999e-41, -3.4000e+38])", Tensor.of(1e-40f, -3.4e38f));
        assertPrints(
                "tensor([1.0000e-300,         inf,  0.0000e+00], dtype=torch.float64)",
                Tensor.of(1e-300, Double.POSITIVE_INFINITY, 0.0));
        assertPrints("tensor([1.0000e-05,        nan, -0.0000e+00])", Tensor.of(1e-5f, Float.NaN, -0.0f));
    }

    @Test
    void integersAreAsWideAsTheWidest() {
        assertPrints("tensor([  1, -20, 300])", Tensor.of(1, -20, 300));
        assertPrints("tensor([-9223372036854775808,  9223372036854775807])", Tensor.of(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @Test
    void truthValuesArePadded() {
        assertPrints("tensor([ True, False])", Tensor.of(true, false));
        assertPrints("tensor([True, True])", Tensor.of(true, true));
    }

    @Test
    void matricesShowOneRowALine() {
        assertPrints("""
                        tensor([[ 1.0000,  2.5000],
                                [-3.0000,  4.0000]])\
                        """, Tensor.of(new float[][] {{1, 2.5f}, {-3, 4}}));
    }

    @Test
    void blocksAreSetApartByEmptyLines() {
        assertPrints("""
                         tensor([[[0, 1],
                                  [2, 3]],

                                 [[4, 5],
                                  [6, 7]]])\
                         """, Tensor.arange(8).view(2, 2, 2));
        assertPrints("""
                          tensor([[[[0, 1],
                                    [2, 3]]],


                                  [[[4, 5],
                                    [6, 7]]]])\
                          """, Tensor.arange(8).view(2, 1, 2, 2));
    }

    @Test
    void aViewShowsItsElementsInItsOwnOrder() {
        assertPrints("""
                        tensor([[0, 3],
                                [1, 4],
                                [2, 5]])\
                        """, Tensor.arange(6).view(2, 3).t());
        assertPrints("tensor([1, 4, 7])", Tensor.arange(10).slice(0, 1, 10, 3));
        assertPrints("""
                        tensor([[1., 2.],
                                [1., 2.]])\
                        """, Tensor.of(1f, 2f).expand(2, 2));
    }

    @Test
    void linesAreWrappedAtEightyColumns() {
        assertPrints("""
                        tensor([ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15, 16, 17,
                                18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29])\
                        """, Tensor.arange(30));
        assertPrints("""
                         tensor([[0.0000, 0.1250, 0.2500, 0.3750, 0.5000, 0.6250, 0.7500, 0.8750, 1.0000,
                                  1.1250, 1.2500, 1.3750, 1.5000, 1.6250, 1.7500, 1.8750, 2.0000, 2.1250,
                                  2.2500, 2.3750],
                                 [2.5000, 2.6250, 2.7500, 2.8750, 3.0000, 3.1250, 3.2500, 3.3750, 3.5000,
                                  3.6250, 3.7500, 3.8750, 4.0000, 4.1250, 4.2500, 4.3750, 4.5000, 4.6250,
                                  4.7500, 4.8750]])\
                         """, Tensor.arange(40).view(2, 20).to(DType.FLOAT32).div(8));
    }

    @Test
    void beyondAThousandElementsTheMiddleIsLeftOut() {
        assertPrints("tensor([   0,    1,    2,  ...,  998,  999, 1000])", Tensor.arange(1001));
        assertPrints("""
                        tensor([[   0,    1,    2,  ...,  498,  499,  500],
                                [ 501,  502,  503,  ...,  999, 1000, 1001]])\
                        """, Tensor.arange(1002).view(2, 501));
        assertPrints("""
                         tensor([[[   0,    1,    2,  ...,   69,   70,   71],
                                  [  72,   73,   74,  ...,  141,  142,  143]],

                                 [[ 144,  145,  146,  ...,  213,  214,  215],
                                  [ 216,  217,  218,  ...,  285,  286,  287]],

                                 [[ 288,  289,  290,  ...,  357,  358,  359],
                                  [ 360,  361,  362,  ...,  429,  430,  431]],

                                 ...,

                                 [[ 576,  577,  578,  ...,  645,  646,  647],
                                  [ 648,  649,  650,  ...,  717,  718,  719]],

                                 [[ 720,  721,  722,  ...,  789,  790,  791],
                                  [ 792,  793,  794,  ...,  861,  862,  863]],

                                 [[ 864,  865,  866,  ...,  933,  934,  935],
                                  [ 936,  937,  938,  ..., 1005, 1006, 1007]]])\
                         """, Tensor.arange(1008).view(7, 2, 72));
    }

    @Test
    void whatIsLeftOutDoesNotInfluenceTheFormat() {
        Tensor values = Tensor.arange(1001).to(DType.FLOAT32).div(8);
        values.select(0, 500).fill_(1e9);
        assertPrints("tensor([  0.0000,   0.1250,   0.2500,  ..., 124.7500, 124.8750, 125.0000])", values);
    }
}
