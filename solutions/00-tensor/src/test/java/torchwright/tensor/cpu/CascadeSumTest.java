package torchwright.tensor.cpu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;

/** Sums of 1, 1/2, 1/3, ...: the expected numbers were printed by torch 2.13 with one thread, to the last digit. */
@SuppressWarnings("FloatingPointLiteralPrecision") // all the digits that torch printed
class CascadeSumTest {
    private static CpuStorage harmonic(DType dtype, int size) {
        CpuStorage storage = CpuStorage.allocate(dtype, size);
        for (int i = 0; i < size; i++) {
            storage.setDouble(i, dtype == DType.FLOAT64 ? 1.0 / (i + 1) : 1f / (i + 1));
        }
        return storage;
    }

    private static CpuStorage sum(CpuStorage data, Layout layout, boolean... folded) {
        int kept = 1;
        for (int dim = 0; dim < folded.length; dim++) {
            kept *= folded[dim] ? 1 : layout.size(dim);
        }
        CpuStorage sums = CpuStorage.allocate(data.dtype(), kept);
        CascadeSum.sum(data, layout, folded, sums);
        return sums;
    }

    @ParameterizedTest
    @CsvSource({
        "7,     2.5928571224212646, 2.592857142857143",
        "11,    3.0198774337768555, 3.019877344877345",
        "100,   5.1873779296875,    5.18737751763962",
        "4099,  8.895835876464844,  8.895835961417053",
        "10007, 9.788305282592773,  9.788305756184304"
    })
    void aRowIsSummedInTorchsOrder(int size, float single, double precise) {
        Layout row = Layout.contiguous(Shape.of(size));

        assertEquals(single, sum(harmonic(DType.FLOAT32, size), row, true).floats()[0]);
        assertEquals(precise, sum(harmonic(DType.FLOAT64, size), row, true).doubles()[0]);
    }

    @Test
    void rowsAndColumnsOfAMatrixAreSummedInTorchsOrder() {
        CpuStorage data = harmonic(DType.FLOAT32, 600 * 33);
        Layout matrix = Layout.contiguous(Shape.of(600, 33));

        float[] columns = sum(data, matrix, true, false).floats();
        float[] rows = sum(data, matrix, false, true).floats();

        assertEquals(1.2098362445831299f, columns[0]);
        assertEquals(0.21290633082389832f, columns[31]);
        assertEquals(0.21136297285556793f, columns[32]);
        assertEquals(4.0887980461120605f, rows[0]);
        assertEquals(0.0016680150292813778f, rows[599]);
    }

    @Test
    void thePlanesOfAPermutedTensorAreSummedInTorchsOrder() {
        CpuStorage data = harmonic(DType.FLOAT32, 6 * 20 * 33);
        Layout permuted = Layout.contiguous(Shape.of(6, 20, 33)).permuted(1, 2, 0);

        float[] sums = sum(data, permuted, true, false, true).floats();

        assertEquals(1.1609702110290527f, sums[0]);
        assertEquals(0.6595616936683655f, sums[1]);
        assertEquals(0.49154365062713623f, sums[2]);
    }

    @Test
    void sixteenBitNumbersAreSummedInFloat32AndRoundedOnce() {
        Layout row = Layout.contiguous(Shape.of(100));

        assertEquals(5.1875, sum(harmonic(DType.FLOAT16, 100), row, true).getDouble(0));
        assertEquals(5.1875, sum(harmonic(DType.BFLOAT16, 100), row, true).getDouble(0));
    }

    @Test
    void theSumOfNothingIsZero() {
        CpuStorage empty = CpuStorage.allocate(DType.FLOAT32, 0);

        assertArrayEquals(
                new float[3],
                sum(empty, Layout.contiguous(Shape.of(0, 3)), true, false).floats());
    }

    @Test
    void aScalarIsItsOwnSum() {
        CpuStorage scalar = CpuStorage.wrap(new float[] {2.5f});

        assertArrayEquals(
                new float[] {2.5f}, sum(scalar, Layout.contiguous(Shape.SCALAR)).floats());
    }

    @Test
    void productsAreFormedInTorchsOrder() {
        CpuStorage data = harmonic(DType.FLOAT32, 100);
        for (int i = 0; i < 100; i++) {
            data.floats()[i]++;
        }
        CpuStorage product = CpuStorage.allocate(DType.FLOAT32, 1);
        Product.product(data, Layout.contiguous(Shape.of(100)), new boolean[] {true}, product);

        assertEquals(101.00007629394531f, product.floats()[0]);
    }

    @Test
    void variancesAreTorchs() {
        CpuStorage data = harmonic(DType.FLOAT32, 100);
        double[] ofAll = new double[1];
        Variance.variance(data, Layout.contiguous(Shape.of(100)), new boolean[] {true}, 1, ofAll);
        double[] ofRows = new double[5];
        Variance.variance(data, Layout.contiguous(Shape.of(5, 20)), new boolean[] {false, true}, 0, ofRows);

        assertEquals(0.013796919956803322f, (float) ofAll[0]);
        assertEquals(0.047448836266994476f, (float) ofRows[0]);
        assertEquals(4.530284786596894e-05f, (float) ofRows[1]);
        assertEquals(5.046215392212616e-07f, (float) ofRows[4]);
    }
}
