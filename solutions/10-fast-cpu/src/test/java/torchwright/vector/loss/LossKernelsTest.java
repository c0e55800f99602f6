package torchwright.vector.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import torchwright.loss.Reduction;
import torchwright.loss.op.SquaredError;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuBackend;
import torchwright.vector.Samples;
import torchwright.vector.TwoKernels;

class LossKernelsTest {
    private final TwoKernels kernels = new TwoKernels(new LossKernels());
    private final Samples samples = new Samples(50);

    @Test
    void squaredErrorsOfEverySizeAgreeWithTheirDecomposition() {
        for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
            double unit = dtype == DType.FLOAT32 ? 0x1p-24 : 0x1p-53;
            for (int size : Samples.sizes()) {
                Tensor a = samples.tame(dtype, size);
                Tensor b = samples.tame(dtype, size);
                double slack = 8 * unit * Math.max(1, size);
                kernels.assertClose(8 * unit, slack, new SquaredError(Reduction.SUM), a, b);
                kernels.assertClose(16 * unit, 16 * unit, new SquaredError(Reduction.MEAN), a, b);
            }
        }
    }

    @Test
    void theMeanOfNoErrorsIsNotANumber() {
        Tensor none = samples.tame(DType.FLOAT32, 0);

        assertEquals(Double.NaN, kernels.fast(new SquaredError(Reduction.MEAN), none, none)[0].item());
    }

    @Test
    void whatIsNotContiguousOfOneShapeAndDtypeIsDecomposed() {
        Tensor a = samples.tame(DType.FLOAT32, 4, 6);
        SquaredError mean = new SquaredError(Reduction.MEAN);

        assertFalse(kernels.accepts(mean, a, samples.tame(DType.FLOAT32, 6, 4).t()));
        assertFalse(kernels.accepts(mean, a, samples.tame(DType.FLOAT32, 6)));
        assertFalse(kernels.accepts(mean, a, samples.tame(DType.FLOAT64, 4, 6)));
        assertFalse(kernels.accepts(new SquaredError(Reduction.NONE), a, a));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Tensor a = samples.tame(DType.FLOAT32, 300_001);
        Tensor b = samples.tame(DType.FLOAT32, 300_001);
        SquaredError sum = new SquaredError(Reduction.SUM);
        int before = CpuBackend.numThreads();
        try {
            CpuBackend.setNumThreads(1);
            double[] alone = TwoKernels.doubles(kernels.fast(sum, a, b)[0]);
            for (int threads = 2; threads <= 4; threads++) {
                CpuBackend.setNumThreads(threads);
                assertArrayEquals(alone, TwoKernels.doubles(kernels.fast(sum, a, b)[0]));
            }
        } finally {
            CpuBackend.setNumThreads(before);
        }
    }
}
