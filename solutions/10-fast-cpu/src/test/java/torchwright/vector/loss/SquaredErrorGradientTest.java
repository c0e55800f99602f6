package torchwright.vector.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.loss.Reduction;
import torchwright.loss.op.SquaredErrorGradient;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.KernelTable;

/** The fused gradient against its formula, bit for bit. */
class SquaredErrorGradientTest {
    private static final float[] SPECIAL = {
        0f, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, Float.MAX_VALUE
    };

    private final Kernel<SquaredErrorGradient> kernel = kernel();

    private static Kernel<SquaredErrorGradient> kernel() {
        KernelTable table = new KernelTable();
        new LossKernels().addTo(table);
        return table.get(SquaredErrorGradient.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 15, 16, 17, 31, 33, 63, 65, 127, 1000, 4098, 200_000})
    void hasTheBitsOfTheFormulaForAnySize(int n) {
        for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
            for (Reduction reduction : new Reduction[] {Reduction.MEAN, Reduction.SUM}) {
                for (int position = 0; position < 2; position++) {
                    assertLikeTheFormula(
                            new SquaredErrorGradient(reduction, position),
                            Tensor.of(0.7f).to(dtype),
                            numbers(n, 1).to(dtype),
                            numbers(n, 2).to(dtype));
                }
            }
        }
    }

    @Test
    void readsAnInputThatBeginsInTheMiddleOfItsStorage() {
        assertLikeTheFormula(
                new SquaredErrorGradient(Reduction.MEAN, 0),
                Tensor.of(3f),
                numbers(100, 1).narrow(0, 17, 40),
                numbers(100, 2).narrow(0, 60, 40));
    }

    @Test
    void leavesToTheFormulaWhatItDoesNotKnow() {
        SquaredErrorGradient op = new SquaredErrorGradient(Reduction.MEAN, 0);
        Tensor one = Tensor.of(1f);
        Tensor x = Tensor.ones(3, 2);
        assertTrue(kernel.accepts(op, new Tensor[] {one, x, x}));
        assertFalse(kernel.accepts(op, new Tensor[] {one, x.t(), x.t()}));
        assertFalse(kernel.accepts(op, new Tensor[] {one, x, Tensor.ones(2)}));
        assertFalse(kernel.accepts(op, new Tensor[] {one, x, x.to(DType.FLOAT64)}));
        assertFalse(kernel.accepts(op, new Tensor[] {x, x, x}));
    }

    private void assertLikeTheFormula(SquaredErrorGradient op, Tensor gradient, Tensor input, Tensor target) {
        Tensor mine = op.position() == 0 ? input : target;
        Tensor other = op.position() == 0 ? target : input;
        double factor = op.reduction() == Reduction.MEAN ? 2.0 / input.numel() : 2.0;
        Tensor expected = mine.sub(other).mul(factor).mul(gradient);
        Tensor[] inputs = {gradient, input, target};
        assertTrue(kernel.accepts(op, inputs));
        Tensor actual = Tensor.empty(input.shape(), input.dtype(), input.device());
        kernel.compute(op, inputs, new Tensor[] {actual});
        assertArrayEquals(expected.toDoubles(), actual.toDoubles());
    }

    private static Tensor numbers(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = i % 9 == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : (float) random.nextDouble(-4, 4);
        }
        return Tensor.of(values).view(Shape.of(n));
    }
}
