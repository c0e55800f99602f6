package torchwright.cuda.kernel.reduction;

import static torchwright.cuda.kernel.TwoDevices.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.All;
import torchwright.tensor.op.Amax;
import torchwright.tensor.op.Amin;
import torchwright.tensor.op.Any;
import torchwright.tensor.op.Argmax;
import torchwright.tensor.op.Argmin;
import torchwright.tensor.op.CountNonzero;
import torchwright.tensor.op.Dims;
import torchwright.tensor.op.Max;
import torchwright.tensor.op.MaxDim;
import torchwright.tensor.op.Min;
import torchwright.tensor.op.MinDim;

/** The largest, the smallest, where they stand, and what is not 0: all exact. */
class ExtremeKernelsTest {
    private final Samples samples = new Samples(3);

    private static void assertOp(Op op, Tensor input) {
        int results = op.inferAll(new Tensor[] {input}).length;
        for (int i = 0; i < results; i++) {
            int result = i;
            assertSame(0, inputs -> Dispatcher.runAll(op, inputs[0])[result], input);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstOfEqualElementsIsFoundWhereverItStands(DType dtype) {
        for (int[] shape : new int[][] {{}, {17}, {7, 33}, {4, 3, 9}}) {
            for (Tensor x : Samples.layouts(samples.wild(dtype, shape))) {
                for (int dim = 0; dim < Math.max(1, x.rank()); dim++) {
                    Dims dims = Dims.of(x.rank(), dim);
                    assertOp(new MaxDim(dims, false), x);
                    assertOp(new MinDim(dims, true), x);
                    if (dtype != DType.BOOL) {
                        assertOp(new Argmax(dims, true), x);
                    }
                }
                if (dtype != DType.BOOL) {
                    assertOp(new Argmin(Dims.ALL, false), x);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void extremesAndQuestionsOverAnyDimensionsAgree(DType dtype) {
        for (Tensor x : Samples.layouts(samples.whole(dtype, 3, 5, 12))) {
            for (Dims dims : Samples.dims(3)) {
                assertOp(new Amax(dims, false), x);
                assertOp(new Amin(dims, true), x);
                assertOp(new Any(dims, false), x);
                assertOp(new All(dims, true), x);
            }
            assertOp(new Max(), x);
            assertOp(new Min(), x);
            assertOp(new CountNonzero(), x);
        }
    }

    @Test
    void manyElementsAreJoinedFromParts() {
        Tensor x = samples.wild(DType.FLOAT32, 20_003);
        Tensor tame = samples.whole(DType.INT64, 4001, 3);

        for (Op op : List.of(new Max(), new Argmax(Dims.ALL, false), new CountNonzero(), new Any(Dims.ALL, false))) {
            assertOp(op, x);
            assertOp(op, tame);
        }
        assertOp(new MinDim(Dims.of(2, 0), false), tame);
        assertOp(new MinDim(Dims.of(2, 1), false), tame.t().contiguous());
        assertOp(new All(Dims.of(2, 0), false), tame.abs().add(1));
    }

    @Test
    void nanWinsWhereverItStands() {
        for (int at : new int[] {0, 100, 299}) {
            Tensor x = samples.whole(DType.FLOAT32, 300);
            x.select(0, at).fill_(Double.NaN);
            for (Op op : List.of(new Max(), new Min(), new Argmax(Dims.ALL, false), new Argmin(Dims.ALL, false))) {
                assertOp(op, x);
            }
        }
    }

    @Test
    void infinitiesAloneHaveAnExtremeToo() {
        for (double infinity : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            Tensor x = Tensor.of(new double[] {infinity, infinity, infinity});
            assertOp(new MaxDim(Dims.of(1, 0), false), x);
            assertOp(new MinDim(Dims.of(1, 0), false), x);
        }
        Tensor largest = Tensor.of(new long[] {Long.MAX_VALUE, Long.MAX_VALUE});
        assertOp(new MinDim(Dims.of(1, 0), false), largest);
        assertOp(new MaxDim(Dims.of(1, 0), false), largest.neg().sub(1));
    }

    @Test
    void ofNothingNothingIsTrueAndAllIs() {
        for (int[] shape : new int[][] {{0}, {0, 3}, {2, 0, 3}}) {
            Tensor x = Tensor.zeros(shape);
            for (Dims dims : Samples.dims(shape.length)) {
                assertOp(new Any(dims, false), x);
                assertOp(new All(dims, true), x);
            }
            assertOp(new CountNonzero(), x);
        }
        assertOp(new Amax(Dims.of(2, 1), false), Tensor.zeros(0, 3));
    }
}
