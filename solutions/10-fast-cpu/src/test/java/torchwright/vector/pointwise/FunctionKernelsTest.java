package torchwright.vector.pointwise;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Log;
import torchwright.tensor.op.Log1p;
import torchwright.tensor.op.Sigmoid;
import torchwright.tensor.op.Tanh;
import torchwright.vector.Samples;
import torchwright.vector.TwoKernels;

class FunctionKernelsTest {
    private static final double FEW_ULPS = 4 * 0x1p-24;

    private final TwoKernels kernels = new TwoKernels(new FunctionKernels());
    private final Samples samples = new Samples(30);

    @Test
    void rowsAndStridesOfEveryKindAgreeWithTheReference() {
        List<Op> ops = List.of(new Exp(), new Log(), new Log1p(), new Tanh(), new Sigmoid());
        for (Op op : ops) {
            for (int size : Samples.sizes()) {
                kernels.assertClose(FEW_ULPS, Float.MIN_NORMAL, op, samples.wild(DType.FLOAT32, size));
            }
            for (Tensor x : samples.strided(DType.FLOAT32, true, 3, 18, 7)) {
                kernels.assertClose(FEW_ULPS, Float.MIN_NORMAL, op, x);
            }
        }
    }

    @Test
    void otherDtypesAreLeftToTheReferenceKernels() {
        assertFalse(kernels.accepts(new Exp(), samples.tame(DType.FLOAT64, 3)));
        assertFalse(kernels.accepts(new Tanh(), Tensor.of(new long[] {1})));
    }
}
