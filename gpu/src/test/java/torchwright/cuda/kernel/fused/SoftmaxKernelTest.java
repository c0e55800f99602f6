package torchwright.cuda.kernel.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.cuda.kernel.fused.FusedArrays.assertNear;
import static torchwright.cuda.kernel.fused.FusedArrays.empty;
import static torchwright.cuda.kernel.fused.FusedArrays.onCuda;
import static torchwright.cuda.kernel.fused.FusedArrays.random;
import static torchwright.cuda.kernel.fused.FusedArrays.tolerance;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** Softmax and its gradient against a Java loop. */
class SoftmaxKernelTest {
    private static double[] softmax(double[] x, int columns, boolean log) {
        double[] y = new double[x.length];
        for (int first = 0; first < x.length; first += columns) {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = first; i < first + columns; i++) {
                most = Math.max(most, x[i]);
            }
            double sum = 0;
            for (int i = first; i < first + columns; i++) {
                sum += Math.exp(x[i] - most);
            }
            for (int i = first; i < first + columns; i++) {
                y[i] = log ? x[i] - most - Math.log(sum) : Math.exp(x[i] - most) / sum;
            }
        }
        return y;
    }

    private static void assertSoftmax(float[] values, int columns, DType dtype) {
        Tensor x = onCuda(values, dtype, values.length / columns, columns);
        Tensor y = empty(dtype, values.length / columns, columns);
        for (boolean log : new boolean[] {false, true}) {
            SoftmaxKernel.forward(x, y, log);
            assertNear(softmax(x.cpu().toDoubles(), columns, log), y, tolerance(dtype));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT16", "BFLOAT16", "FLOAT32", "FLOAT64"})
    void rowsOfEveryLengthAddUpToOne(DType dtype) {
        for (int columns : new int[] {1, 10, 33, 128, 129, 700, 1500}) {
            assertSoftmax(random(3 * columns, columns), columns, dtype);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 300, 1100})
    void infinitiesAndNanAreWhereTorchHasThem(int columns) {
        float[] x = random(5 * columns, 3);
        Arrays.fill(x, 0, columns, Float.NEGATIVE_INFINITY);
        x[columns] = Float.NEGATIVE_INFINITY;
        x[2 * columns + 2] = Float.POSITIVE_INFINITY;
        x[3 * columns + 3] = Float.NaN;
        x[4 * columns] = 3e38f;
        x[4 * columns + 1] = -3e38f;
        Tensor y = empty(DType.FLOAT32, 5, columns);
        SoftmaxKernel.forward(onCuda(x, DType.FLOAT32, 5, columns), y, false);
        double[] wide = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            wide[i] = x[i];
        }
        assertNear(softmax(wide, columns, false), y, 2e-6);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 1200})
    void theGradientIsThatOfTheFormula(int columns) {
        int rows = 4;
        Tensor x = onCuda(random(rows * columns, 1), DType.FLOAT32, rows, columns);
        Tensor g = onCuda(random(rows * columns, 2), DType.FLOAT32, rows, columns);
        Tensor y = empty(DType.FLOAT32, rows, columns);
        Tensor into = empty(DType.FLOAT32, rows, columns);
        for (boolean log : new boolean[] {false, true}) {
            SoftmaxKernel.forward(x, y, log);
            SoftmaxKernel.backward(g, y, into, log);
            assertNear(gradient(g.cpu().toDoubles(), y.cpu().toDoubles(), columns, log), into, 5e-6);
        }
    }

    private static double[] gradient(double[] g, double[] y, int columns, boolean log) {
        double[] dx = new double[g.length];
        for (int first = 0; first < g.length; first += columns) {
            double sum = 0;
            for (int i = first; i < first + columns; i++) {
                sum += log ? g[i] : g[i] * y[i];
            }
            for (int i = first; i < first + columns; i++) {
                dx[i] = log ? g[i] - Math.exp(y[i]) * sum : y[i] * (g[i] - sum);
            }
        }
        return dx;
    }

    @Test
    void aTurnedTensorIsRefused() {
        Tensor x = empty(DType.FLOAT32, 3, 4).t();
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> SoftmaxKernel.forward(x, x, false));
        assertEquals(
                "x must be contiguous, but got a tensor of shape [4, 3] with gaps or turned\n"
                        + "Call contiguous() on it first.",
                e.getMessage());
    }

    @Test
    void nothingIsDoneForNoRows() {
        Tensor x = empty(DType.FLOAT32, 0, 4);
        SoftmaxKernel.forward(x, empty(DType.FLOAT32, 0, 4), true);
        assertEquals(0, x.numel());
    }
}
