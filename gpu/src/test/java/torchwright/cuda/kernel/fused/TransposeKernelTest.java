package torchwright.cuda.kernel.fused;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static torchwright.cuda.kernel.fused.FusedArrays.empty;
import static torchwright.cuda.kernel.fused.FusedArrays.onCuda;
import static torchwright.cuda.kernel.fused.FusedArrays.random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** The transpose against a Java loop. */
class TransposeKernelTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "45, 70", "32, 64", "64, 128", "100, 68", "4, 200"})
    void rowsBecomeColumns(int rows, int columns) {
        for (DType dtype : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
            Tensor x = onCuda(random(rows * columns, 1), dtype, rows, columns);
            Tensor y = empty(dtype, columns, rows);
            TransposeKernel.run(x, y);
            double[] from = x.cpu().toDoubles();
            double[] expected = new double[from.length];
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    expected[c * rows + r] = from[r * columns + c];
                }
            }
            assertArrayEquals(expected, y.cpu().toDoubles());
        }
    }
}
