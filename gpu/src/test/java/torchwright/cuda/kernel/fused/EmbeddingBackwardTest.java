package torchwright.cuda.kernel.fused;

import static torchwright.cuda.kernel.fused.FusedArrays.assertNear;
import static torchwright.cuda.kernel.fused.FusedArrays.onCuda;
import static torchwright.cuda.kernel.fused.FusedArrays.random;
import static torchwright.cuda.kernel.fused.FusedArrays.tolerance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** The gradient of an embedding's weight against a Java loop. */
class EmbeddingBackwardTest {
    @ParameterizedTest
    @EnumSource(names = {"FLOAT16", "BFLOAT16", "FLOAT32", "FLOAT64"})
    void gradientsOfEqualIndicesAreAdded(DType dtype) {
        int count = 90;
        int rows = 12;
        int columns = 37;
        long padding = 3;
        Random random = new Random(8);
        long[] indices = random.longs(count, 0, rows - 1).toArray();
        long[] places = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(i -> indices[i]))
                .mapToLong(Integer::longValue)
                .toArray();
        long[] sorted = Arrays.stream(places).map(i -> indices[(int) i]).toArray();
        Tensor gradient = onCuda(random(count * columns, 1), dtype, count, columns);
        Tensor into = onCuda(new float[rows * columns], dtype, rows, columns);
        EmbeddingBackward.run(
                gradient, Tensor.of(sorted).to(Device.cuda()), Tensor.of(places).to(Device.cuda()), padding, into);
        double[] g = gradient.cpu().toDoubles();
        double[] expected = new double[rows * columns];
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < columns && indices[i] != padding; c++) {
                expected[(int) indices[i] * columns + c] += g[i * columns + c];
            }
        }
        assertNear(expected, into, tolerance(dtype));
    }
}
