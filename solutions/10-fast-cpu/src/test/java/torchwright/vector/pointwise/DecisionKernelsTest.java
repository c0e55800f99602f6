package torchwright.vector.pointwise;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Eq;
import torchwright.tensor.op.Ge;
import torchwright.tensor.op.Gt;
import torchwright.tensor.op.Le;
import torchwright.tensor.op.Lt;
import torchwright.tensor.op.MaskedFill;
import torchwright.tensor.op.Ne;
import torchwright.tensor.op.Where;
import torchwright.vector.Samples;
import torchwright.vector.TwoKernels;

class DecisionKernelsTest {
    private static final List<Op> QUESTIONS = List.of(new Eq(), new Ne(), new Lt(), new Le(), new Gt(), new Ge());

    private final TwoKernels kernels = new TwoKernels(new DecisionKernels());
    private final Samples samples = new Samples(70);

    @Test
    void answersOfEverySizeAndLayoutAreTheReferences() {
        for (Op question : QUESTIONS) {
            for (int size : Samples.sizes()) {
                Tensor a = samples.wild(DType.FLOAT32, size);
                kernels.assertSameBits(question, a, samples.wild(DType.FLOAT32, size));
                kernels.assertSameBits(question, a, a.clone());
            }
            for (Tensor a : samples.strided(DType.FLOAT32, true, 5, 34)) {
                for (Tensor b : samples.strided(DType.FLOAT32, true, 5, 34)) {
                    kernels.assertSameBits(question, a, b);
                }
                kernels.assertSameBits(question, a, samples.wild(DType.FLOAT32, 34));
                kernels.assertSameBits(question, samples.wild(DType.FLOAT32, 5, 1), a);
                kernels.assertSameBits(question, a, Tensor.of(0.1));
                kernels.assertSameBits(question, Tensor.of((1L << 30) + 1), a);
            }
        }
    }

    @Test
    void choicesOfEverySizeAndLayoutAreTheReferences() {
        for (int size : Samples.sizes()) {
            Tensor a = samples.wild(DType.FLOAT32, size);
            Tensor b = samples.wild(DType.FLOAT32, size);
            kernels.assertSameBits(new Where(), a.gt(b), a, b);
            kernels.assertSameBits(new MaskedFill(0), a, a.le(0));
            kernels.assertSameBitsInPlace(new MaskedFill(-0.1), a, b.le(0));
        }
        for (Tensor a : samples.strided(DType.FLOAT32, true, 5, 34)) {
            for (Tensor b : samples.strided(DType.FLOAT32, true, 5, 34)) {
                kernels.assertSameBits(new Where(), b.gt(0), a, b);
                kernels.assertSameBits(new Where(), b.gt(0).select(0, 2), a, b);
                kernels.assertSameBits(new Where(), b.gt(0).select(0, 2).select(0, 7), a, b);
                kernels.assertSameBits(new MaskedFill(Double.NaN), a, b.gt(0));
                kernels.assertSameBits(
                        new MaskedFill((1L << 40) + 1), a, b.gt(0).select(0, 3));
            }
        }
    }

    @Test
    void otherDtypesAreLeftToTheReferenceKernels() {
        Tensor floats = samples.tame(DType.FLOAT32, 4);
        Tensor doubles = samples.tame(DType.FLOAT64, 4);
        Tensor longs = Tensor.of(new long[] {1, 2, 3, 4});

        assertFalse(kernels.accepts(new Le(), floats, doubles));
        assertFalse(kernels.accepts(new Le(), Tensor.of(1f), doubles));
        assertFalse(kernels.accepts(new Le(), longs, longs));
        assertFalse(kernels.accepts(new MaskedFill(0), doubles, floats.gt(0)));
        assertFalse(kernels.accepts(new Where(), floats.gt(0), floats, longs));
        assertFalse(kernels.accepts(new Where(), floats.gt(0), floats, Tensor.of(0.5)), "a 0-dim float64 is no number");
    }
}
