package torchwright.vector.pointwise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.ThresholdBackward;
import torchwright.vector.TwoKernels;

/** The gradient of relu in one pass, against the two ops that the reference takes it apart into. */
class RectifiedGradientTest {
    private final TwoKernels kernels = new TwoKernels(new ArithmeticKernels());

    @Test
    void aGradientPassesWhereTheResultIsPositiveOrNoNumber() {
        Tensor gradient = Tensor.of(1f, 2f, 3f, 4f, Float.NaN, 6f, Float.NaN);
        Tensor result = Tensor.of(0f, -0f, 5f, Float.NaN, 0f, Float.POSITIVE_INFINITY, 1f);
        assertArrayEquals(
                new float[] {0, 0, 3, 4, 0, 6, Float.NaN},
                kernels.fast(new ThresholdBackward(), gradient, result)[0].toFloats());
    }

    @SeededTest(cases = 60)
    void itGivesTheBitsOfTheTwoOps(Random random) {
        int rows = random.nextInt(6);
        int columns = random.nextInt(40);
        Tensor gradient = numbers(rows, columns, random);
        Tensor result = numbers(rows, columns, random).relu();
        if (random.nextBoolean()) {
            result = result.t().contiguous().t();
        }
        ThresholdBackward op = new ThresholdBackward();
        for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
            Tensor[] inputs = {gradient.to(dtype), result.to(dtype)};
            assertTrue(kernels.accepts(op, inputs), dtype.toString());
            assertArrayEquals(
                    op.decompose(inputs)[0]
                            .to(DType.FLOAT64)
                            .contiguous()
                            .view(-1)
                            .toDoubles(),
                    kernels.fast(op, inputs)[0]
                            .to(DType.FLOAT64)
                            .contiguous()
                            .view(-1)
                            .toDoubles());
        }
    }

    private static Tensor numbers(int rows, int columns, Random random) {
        float[] numbers = new float[rows * columns];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextInt(4) == 0 ? 0 : random.nextFloat() - 0.5f;
        }
        return Tensor.of(numbers).view(rows, columns);
    }
}
