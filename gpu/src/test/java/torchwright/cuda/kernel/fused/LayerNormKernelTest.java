package torchwright.cuda.kernel.fused;

import static torchwright.cuda.kernel.fused.FusedArrays.assertNear;
import static torchwright.cuda.kernel.fused.FusedArrays.empty;
import static torchwright.cuda.kernel.fused.FusedArrays.onCuda;
import static torchwright.cuda.kernel.fused.FusedArrays.random;
import static torchwright.cuda.kernel.fused.FusedArrays.tolerance;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** Layer normalisation and its gradient against a Java loop. */
class LayerNormKernelTest {
    private static final int ROWS = 5;
    private static final int COLUMNS = 75;
    private static final double EPS = 1e-5;

    /** The results and the gradients of the input. */
    private static double[][] loop(double[] x, double[] weight, double[] bias, double[] g) {
        double[] y = new double[x.length];
        double[] dx = new double[x.length];
        for (int first = 0; first < x.length; first += COLUMNS) {
            double mean = 0;
            double variance = 0;
            for (int i = 0; i < COLUMNS; i++) {
                mean += x[first + i] / COLUMNS;
            }
            for (int i = 0; i < COLUMNS; i++) {
                variance += (x[first + i] - mean) * (x[first + i] - mean) / COLUMNS;
            }
            double scale = 1 / Math.sqrt(variance + EPS);
            double plain = 0;
            double along = 0;
            for (int i = 0; i < COLUMNS; i++) {
                double normal = (x[first + i] - mean) * scale;
                y[first + i] = normal * weight[i] + bias[i];
                plain += g[first + i] * weight[i] / COLUMNS;
                along += g[first + i] * weight[i] * normal / COLUMNS;
            }
            for (int i = 0; i < COLUMNS; i++) {
                double normal = (x[first + i] - mean) * scale;
                dx[first + i] = scale * (g[first + i] * weight[i] - plain - normal * along);
            }
        }
        return new double[][] {y, dx};
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT16", "BFLOAT16", "FLOAT32", "FLOAT64"})
    void resultsAndGradientsAreThoseOfTheFormula(DType dtype) {
        Tensor x = onCuda(random(ROWS * COLUMNS, 1), dtype, ROWS, COLUMNS);
        Tensor weight = onCuda(random(COLUMNS, 2), dtype, COLUMNS);
        Tensor bias = onCuda(random(COLUMNS, 3), dtype, COLUMNS);
        Tensor g = onCuda(random(ROWS * COLUMNS, 4), dtype, ROWS, COLUMNS);
        Tensor y = empty(dtype, ROWS, COLUMNS);
        Tensor into = empty(dtype, ROWS, COLUMNS);
        Tensor means = empty(dtype.computeType(), ROWS);
        Tensor scales = empty(dtype.computeType(), ROWS);
        LayerNormKernel.forward(x, weight, bias, EPS, y, means, scales);
        LayerNormKernel.backward(g, x, weight, means, scales, into);
        double[][] expected = loop(
                x.cpu().toDoubles(),
                weight.cpu().toDoubles(),
                bias.cpu().toDoubles(),
                g.cpu().toDoubles());
        assertNear(expected[0], y, tolerance(dtype));
        assertNear(expected[1], into, 2 * tolerance(dtype));
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64"})
    void withoutWeightAndBiasRowsAreOnlyNormalised(DType dtype) {
        Tensor x = onCuda(random(ROWS * COLUMNS, 1), dtype, ROWS, COLUMNS);
        Tensor y = empty(dtype, ROWS, COLUMNS);
        LayerNormKernel.forward(x, null, null, EPS, y, empty(dtype, ROWS), empty(dtype, ROWS));
        double[] ones = new double[COLUMNS];
        Arrays.fill(ones, 1);
        double[] zeros = new double[ROWS * COLUMNS];
        assertNear(loop(x.cpu().toDoubles(), ones, zeros, zeros)[0], y, tolerance(dtype));
    }
}
