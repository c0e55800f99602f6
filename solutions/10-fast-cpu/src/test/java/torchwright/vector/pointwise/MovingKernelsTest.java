package torchwright.vector.pointwise;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Cast;
import torchwright.tensor.op.Clone;
import torchwright.tensor.op.CopyFrom;
import torchwright.tensor.op.Fill;
import torchwright.vector.Samples;
import torchwright.vector.TwoKernels;

class MovingKernelsTest {
    private final TwoKernels kernels = new TwoKernels(new MovingKernels());
    private final Samples samples = new Samples(40);

    @Test
    void copiesOfEveryLayoutAndDtypeAreTheReferences() {
        for (DType from : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
            for (int[] shape : new int[][] {{17}, {5, 33}, {2, 3, 40}, {0, 2}, {70, 130}}) {
                for (Tensor x : samples.strided(from, true, shape)) {
                    kernels.assertSameBits(new Clone(false), x);
                    kernels.assertSameBits(new Cast(DType.FLOAT32), x);
                    kernels.assertSameBits(new Cast(DType.FLOAT64), x);
                    for (DType to : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
                        for (Tensor target : samples.strided(to, false, shape)) {
                            kernels.assertSameBitsInPlace(new CopyFrom(), target, x);
                        }
                    }
                }
            }
        }
    }

    @Test
    void copiesBroadcast() {
        Tensor target = samples.tame(DType.FLOAT32, 6, 35);

        kernels.assertSameBitsInPlace(new CopyFrom(), target, samples.wild(DType.FLOAT32, 35));
        kernels.assertSameBitsInPlace(new CopyFrom(), target.t(), samples.wild(DType.FLOAT32, 6));
        kernels.assertSameBitsInPlace(new CopyFrom(), target, samples.wild(DType.FLOAT64, 6, 1));
    }

    @Test
    void fillsWriteTheReferencesBits() {
        for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
            for (Number value : new Number[] {0, -0.0, 0.1, (1L << 62) + 3, Double.NaN, 1e40}) {
                for (Tensor x : samples.strided(dtype, false, 4, 31)) {
                    kernels.assertSameBitsInPlace(new Fill(value), x);
                }
            }
        }
    }

    @Test
    void otherDtypesAreLeftToTheReferenceKernels() {
        Tensor floats = samples.tame(DType.FLOAT32, 3);

        assertFalse(kernels.accepts(new Cast(DType.INT64), floats));
        assertFalse(kernels.accepts(new Cast(DType.FLOAT32), Tensor.of(new long[] {1})));
        assertFalse(kernels.accepts(new CopyFrom(), floats, Tensor.of(new long[] {1, 2, 3})));
        assertFalse(kernels.accepts(new Fill(1), Tensor.of(new boolean[] {true})));
    }
}
