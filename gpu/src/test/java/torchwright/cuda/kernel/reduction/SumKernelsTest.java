package torchwright.cuda.kernel.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.cuda.kernel.TwoDevices.assertClose;
import static torchwright.cuda.kernel.TwoDevices.assertSame;
import static torchwright.cuda.kernel.TwoDevices.onCuda;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Dims;
import torchwright.tensor.op.Norm;
import torchwright.tensor.op.Prod;
import torchwright.tensor.op.Std;
import torchwright.tensor.op.Sum;
import torchwright.tensor.op.Var;

/** Sums, products, norms and variances: what rounds, and in which order. */
class SumKernelsTest {
    private final Samples samples = new Samples(7);

    private static void assertOp(double ulps, Op op, Tensor input) {
        assertSame(ulps, inputs -> Dispatcher.run(op, inputs[0]), input);
    }

    @ParameterizedTest
    @EnumSource
    void sumsOverAnyDimensionsOfAnyStridesAgree(DType dtype) {
        for (int[] shape : new int[][] {{}, {5}, {7, 33}, {65, 3}, {3, 5, 40}}) {
            for (Tensor x : Samples.layouts(samples.whole(dtype, shape))) {
                for (Dims dims : Samples.dims(x.rank())) {
                    assertOp(0, new Sum(dims, false, null), x);
                    assertOp(0, new Sum(dims, true, DType.FLOAT32), x);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void productsNormsAndVariancesAgree(DType dtype) {
        for (Tensor x : Samples.layouts(samples.real(dtype, 3, 4, 7))) {
            for (Dims dims : Samples.dims(3)) {
                assertOp(dtype.isHalfPrecision() ? 30 : 20, new Prod(dims, true, null), x);
                if (dtype.isFloatingPoint()) {
                    assertOp(4, new Norm(2, dims, false), x);
                    assertOp(16, new Var(dims, 1, true), x);
                    assertOp(16, new Std(dims, 0, false), x);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "INT64", "BFLOAT16"})
    void resultsOfManyElementsAreJoinedFromParts(DType dtype) {
        assertOp(0, new Sum(Dims.ALL, false, null), samples.whole(dtype, 20_003));
        assertOp(0, new Sum(Dims.of(2, 0), false, null), samples.whole(dtype, 4001, 3));
        assertOp(
                0,
                new Sum(Dims.of(2, 0), false, null),
                samples.whole(dtype, 2, 9001).t());
        if (dtype.isFloatingPoint()) {
            assertOp(4, new Norm(2, Dims.ALL, false), samples.real(dtype, 17_000));
            assertOp(4, new Var(Dims.of(2, 0), 1, false), samples.real(dtype, 4001, 3));
        }
    }

    @Test
    void moreRowsThanAGridHasBlocksAlongItsSecondAxis() {
        Tensor x = samples.whole(DType.FLOAT32, 65_539, 2);

        assertOp(0, new Sum(Dims.of(2, 1), false, null), x);
        assertOp(0, new Sum(Dims.of(2, 0), false, null), x.t());
    }

    @Test
    void aLongSumOfSmallNumbersKeepsItsDigits() {
        double exact = 300_000 * (double) 0.1f;
        Tensor sum = onCuda(Tensor.full(Shape.of(300_000), 0.1)).sum();

        assertEquals(exact, sum.item(), Math.ulp((float) exact));
    }

    @Test
    void twoRunsGiveTheSameBits() {
        Tensor x = onCuda(samples.real(DType.FLOAT32, 100, 300));

        for (Dims dims : List.of(Dims.ALL, Dims.of(2, 0), Dims.of(2, 1))) {
            Op sum = new Sum(dims, false, null);
            assertClose(0, Dispatcher.run(sum, x).cpu(), Dispatcher.run(sum, x).cpu());
        }
    }

    @Test
    void nothingSumsToZeroAndMultipliesToOne() {
        for (int[] shape : new int[][] {{0}, {0, 3}, {3, 0}, {2, 0, 3}}) {
            Tensor x = Tensor.zeros(shape);
            for (Dims dims : Samples.dims(shape.length)) {
                assertOp(0, new Sum(dims, false, null), x);
                assertOp(0, new Prod(dims, true, null), x);
                assertOp(0, new Norm(2, dims, false), x);
                assertOp(0, new Var(dims, 1, false), x);
                assertOp(0, new Var(dims, -1, false), x);
            }
        }
    }

    @Test
    void nanAndInfinityReachTheResult() {
        Tensor x = samples.wild(DType.FLOAT64, 40, 6);
        for (Dims dims : Samples.dims(2)) {
            assertOp(2, new Sum(dims, false, null), x);
            assertOp(2, new Norm(2, dims, false), x);
            assertOp(16, new Var(dims, 1, false), x);
        }
        assertOp(0, new Sum(Dims.ALL, false, null), Tensor.of(new float[] {-0.0f, -0.0f}));
    }

    @Test
    void halvesAreSummedWhereTheirSumIsOutOfTheirRange() {
        Tensor x = Tensor.full(Shape.of(300), 1000).to(DType.FLOAT16);

        assertOp(0, new Sum(Dims.ALL, false, null), x);
        assertOp(0, new Sum(Dims.ALL, false, DType.FLOAT32), x);
        assertSame(1, inputs -> inputs[0].mean(), x);
    }

    @Test
    void aSpreadThatIsSmallAgainstTheMeanKeepsItsDigits() {
        Tensor x = Tensor.of(new Random(4).doubles(5000, 1e8, 1e8 + 1).toArray());

        // Millions of units in the last place, were it not for the shift. Of a single result the CPU takes two passes
        // and keeps its digits too; of many it takes one.
        assertOp(128, new Var(Dims.ALL, 1, false), x);
        Tensor columns = x.view(1000, 5);
        Tensor spreads = Dispatcher.run(new Std(Dims.of(2, 0), 1, false), onCuda(columns))
                .cpu();
        for (int column = 0; column < 5; column++) {
            assertClose(128, columns.select(1, column).std(), spreads.select(0, column));
        }
    }

    @Test
    void wholeNumbersWrapAround() {
        Tensor x = Tensor.of(new long[] {Long.MAX_VALUE, 3, -7, 1L << 40});

        assertOp(0, new Sum(Dims.ALL, false, null), x);
        assertOp(0, new Prod(Dims.ALL, false, null), x);
    }

    @Test
    void otherDtypesAreConvertedFirst() {
        Tensor x = Tensor.of(new float[] {0.75f, -1.5f, 2.25f, 0});

        for (DType dtype : DType.values()) {
            assertOp(0, new Sum(Dims.ALL, false, dtype), x);
            assertOp(0, new Prod(Dims.of(1, 0), true, dtype), x);
        }
    }
}
