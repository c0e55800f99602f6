package torchwright.cuda.kernel.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.cuda.kernel.fused.FusedArrays.assertNear;
import static torchwright.cuda.kernel.fused.FusedArrays.empty;
import static torchwright.cuda.kernel.fused.FusedArrays.onCuda;
import static torchwright.cuda.kernel.fused.FusedArrays.random;
import static torchwright.cuda.kernel.fused.FusedArrays.tolerance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** Softmax and cross entropy in one, against a Java loop. */
class CrossEntropyKernelTest {
    private static final int ROWS = 5;
    private static final int COLUMNS = 70;
    private static final long IGNORED = -100;
    private static final long[] TARGETS = {0, 69, IGNORED, 33, 1};

    private static double[][] lossAndGradient(double[] x, double[] g, double factor) {
        double[] losses = new double[ROWS];
        double[] dx = new double[ROWS * COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            if (TARGETS[row] == IGNORED) {
                continue;
            }
            double sum = 0;
            for (int i = 0; i < COLUMNS; i++) {
                sum += Math.exp(x[row * COLUMNS + i]);
            }
            losses[row] = Math.log(sum) - x[row * COLUMNS + (int) TARGETS[row]];
            for (int i = 0; i < COLUMNS; i++) {
                double share = Math.exp(x[row * COLUMNS + i]) / sum - (i == TARGETS[row] ? 1 : 0);
                dx[row * COLUMNS + i] = share * g[g.length == 1 ? 0 : row] * factor;
            }
        }
        return new double[][] {losses, dx};
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT16", "BFLOAT16", "FLOAT32", "FLOAT64"})
    void lossesAndGradientsAreThoseOfTheFormula(DType dtype) {
        Tensor x = onCuda(random(ROWS * COLUMNS, 1), dtype, ROWS, COLUMNS);
        Tensor targets = Tensor.of(TARGETS).to(Device.cuda());
        Tensor losses = empty(dtype, ROWS);
        Tensor logSums = empty(dtype.computeType(), ROWS);
        CrossEntropyKernel.forward(x, targets, IGNORED, losses, logSums);
        for (Tensor g : new Tensor[] {
            onCuda(random(ROWS, 2), dtype, ROWS),
            onCuda(new float[] {1}, dtype, 1).squeeze()
        }) {
            Tensor into = empty(dtype, ROWS, COLUMNS);
            CrossEntropyKernel.backward(x, targets, IGNORED, logSums, g, 0.25, into);
            double[][] expected = lossAndGradient(x.cpu().toDoubles(), g.cpu().toDoubles(), 0.25);
            assertNear(expected[0], losses, tolerance(dtype));
            assertNear(expected[1], into, tolerance(dtype));
        }
    }

    @Test
    void aTargetThatIsNoColumnIsToldAtTheNextRead() {
        Tensor x = onCuda(new float[6], DType.FLOAT32, 2, 3);
        Tensor losses = empty(DType.FLOAT32, 2);
        CrossEntropyKernel.forward(
                x, Tensor.of(new long[] {0, 3}).to(Device.cuda()), IGNORED, losses, empty(DType.FLOAT32, 2));
        IndexOutOfBoundsException e = assertThrows(IndexOutOfBoundsException.class, losses::cpu);
        assertEquals("Target 3 is out of bounds.", e.getMessage());
    }
}
