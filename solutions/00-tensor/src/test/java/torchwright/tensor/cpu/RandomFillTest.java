package torchwright.tensor.cpu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;

/** The expected numbers were printed by torch 2.13. */
@SuppressWarnings("FloatingPointLiteralPrecision") // all the digits that torch printed
class RandomFillTest {
    private static Generator seed(long seed) {
        return new Generator().manualSeed(seed);
    }

    private static Layout row(int size) {
        return Layout.contiguous(Shape.of(size));
    }

    private static float[] uniform(int size, double from, double to, Generator generator) {
        CpuStorage storage = CpuStorage.allocate(DType.FLOAT32, size);
        UniformFill.fill(storage, row(size), from, to, generator);
        return storage.floats();
    }

    private static float[] normal(int size, Generator generator) {
        CpuStorage storage = CpuStorage.allocate(DType.FLOAT32, size);
        NormalFill.fill(storage, row(size), 0, 1, generator);
        return storage.floats();
    }

    private static long[] integers(int size, long from, long to) {
        CpuStorage storage = CpuStorage.allocate(DType.INT64, size);
        IntegerFill.fill(storage, row(size), from, to, seed(0));
        return storage.longs();
    }

    @Test
    void uniformFloatsAreTorchs() {
        assertArrayEquals(
                new float[] {0.49625658988952637f, 0.7682217955589294f, 0.08847743272781372f},
                uniform(3, 0, 1, seed(0)));
        assertArrayEquals(
                new float[] {0.3822692632675171f, 0.4150039553642273f, -0.11713624000549316f, 0.45930564403533936f},
                uniform(4, -0.5, 0.5, seed(42)));
    }

    @Test
    void theWeightAndBiasOfALinearLayerAreTorchs() {
        Generator generator = seed(42);

        assertEquals(0.7645385265350342f, uniform(1, -1, 1, generator)[0]);
        assertEquals(0.8300079107284546f, uniform(1, -1, 1, generator)[0]);
    }

    @Test
    void aRangeOfNoWidthGivesItsEnd() {
        assertArrayEquals(new float[] {2, 2}, uniform(2, 2, 2, seed(0)));
    }

    @Test
    void fewNormalsAreDrawnOneByOne() {
        float[] expected = {1.5409960746765137f, -0.293428897857666f, -2.1787893772125244f};

        assertArrayEquals(expected, Arrays.copyOf(normal(10, seed(0)), 3));
    }

    @Test
    void sixteenNormalsAreDrawnAsABlock() {
        assertArrayEquals(
                new float[] {-1.1258398294448853f, -1.152360200881958f}, Arrays.copyOf(normal(16, seed(0)), 2));
        assertArrayEquals(
                new float[] {1.9269152879714966f, 1.4872840642929077f, 0.9007171988487244f, -2.1055209636688232f},
                Arrays.copyOf(normal(35, seed(42)), 4));
    }

    @Test
    void theLastSixteenOfAnOddSizeAreDrawnAfresh() {
        float[] normals = normal(17, seed(0));

        assertEquals(-1.1258398294448853f, normals[0]);
        assertEquals(-1.6959311962127686f, normals[1]);
        assertEquals(-0.843676745891571f, normals[15]);
        assertEquals(0.9318265914916992f, normals[16]);
    }

    @Test
    void sixteenBitNumbersAreTorchs() {
        Generator generator = seed(0);
        CpuStorage uniform = CpuStorage.allocate(DType.FLOAT16, 3);
        UniformFill.fill(uniform, row(3), 0, 1, generator);
        CpuStorage normal = CpuStorage.allocate(DType.BFLOAT16, 17);
        NormalFill.fill(normal, row(17), 0, 1, generator);

        assertEquals(0.496337890625, uniform.getDouble(0));
        assertEquals(0.76806640625, uniform.getDouble(1));
        assertEquals(1.2578125, normal.getDouble(15));
        assertEquals(2.0, normal.getDouble(16));
    }

    @Test
    void aTransposedTensorIsFilledInMemoryOrderAndOneByOne() {
        CpuStorage storage = CpuStorage.allocate(DType.FLOAT32, 24);
        NormalFill.fill(storage, Layout.contiguous(Shape.of(4, 6)).transposed(0, 1), 0, 1, seed(0));

        float[] expected = {1.5409960746765137f, -0.293428897857666f, -2.1787893772125244f};
        assertArrayEquals(expected, Arrays.copyOf(storage.floats(), 3));
    }

    @Test
    void gapsOfALayoutAreLeftAlone() {
        CpuStorage storage = CpuStorage.allocate(DType.FLOAT32, 6);
        UniformFill.fill(storage, row(6).sliced(0, 1, 3, 2), 0, 1, seed(0));

        float[] expected = {0, 0.49625658988952637f, 0, 0.7682217955589294f, 0, 0.08847743272781372f};
        assertArrayEquals(expected, storage.floats());
    }

    @Test
    void integersAreTorchs() {
        assertArrayEquals(new long[] {4, 9, 3, 0, 3, 9, 7, 3, 7}, integers(9, 0, 10));
    }

    @Test
    void wideRangesTakeTwoWords() {
        assertArrayEquals(new long[] {130329135, 136432832, 195187451}, integers(3, 0, 1 << 28));
        assertArrayEquals(
                new long[] {-358231004625L, -593374360384L, 291447657211L}, integers(3, -(1L << 40), 1L << 40));
    }

    @Test
    void integersWithoutBoundsAreTorchs() {
        CpuStorage storage = CpuStorage.allocate(DType.INT64, 2);
        IntegerFill.fill(storage, row(2), seed(0));

        assertArrayEquals(new long[] {900450186894289455L, 3969543146641149120L}, storage.longs());
    }

    @Test
    void permutationsAreTorchs() {
        assertArrayEquals(new long[] {4, 1, 7, 5, 3, 9, 0, 8, 6, 2}, IntegerFill.permutation(10, seed(0)));
        assertArrayEquals(new long[0], IntegerFill.permutation(0, seed(0)));
    }

    @Test
    void coinsAreTorchs() {
        CpuStorage storage = CpuStorage.allocate(DType.FLOAT32, 10);
        BernoulliFill.fill(storage, row(10), 0.3, seed(0));

        assertArrayEquals(new float[] {0, 0, 0, 0, 0, 0, 1, 0, 0, 1}, storage.floats());
    }

    @Test
    void coinsOfDifferentWeightAreTorchs() {
        CpuStorage probabilities = CpuStorage.wrap(new float[] {0.1f, 0.5f, 0.9f, 0, 1, 0.3f, 0.7f});
        CpuStorage storage = CpuStorage.allocate(DType.FLOAT32, 7);
        BernoulliFill.fill(storage, row(7), probabilities, row(7), seed(0));

        assertArrayEquals(new float[] {0, 0, 1, 0, 1, 0, 1}, storage.floats());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1    | 0   | uniform_ expects to return a [from, to) range, but found from=1 > to=0",
                "0.25 | 0.1 | uniform_ expects to return a [from, to) range, but found from=0.25 > to=0.1",
                "NaN  | 1   | from is out of bounds for float",
                "-3e38 | 3e38 | uniform_ expects to-from <= std::numeric_limits<Float>::max(), but found to=3e+38 and "
                        + "from=-3e+38 which result in to-from to exceed the limit"
            })
    void aWrongUniformRangeIsRefused(double from, double to, String message) {
        Generator generator = seed(0);

        Exception refused = assertThrows(IllegalArgumentException.class, () -> uniform(3, from, to, generator));

        assertEquals(message, refused.getMessage());
    }

    @Test
    void wrongArgumentsAreRefusedInTorchsWords() {
        Generator generator = seed(0);
        CpuStorage storage = CpuStorage.allocate(DType.FLOAT32, 3);

        Exception std =
                assertThrows(IllegalArgumentException.class, () -> NormalFill.fill(storage, row(3), 0, -1, generator));
        Exception range =
                assertThrows(IllegalArgumentException.class, () -> IntegerFill.fill(storage, row(3), 5, 3, generator));
        Exception coin =
                assertThrows(IllegalArgumentException.class, () -> BernoulliFill.fill(storage, row(3), 2, generator));

        assertEquals("normal expects std >= 0.0, but found std -1", std.getMessage());
        assertEquals("random_ expects 'from' to be less than 'to', but got from=5 >= to=3", range.getMessage());
        assertEquals("bernoulli_ expects p to be in [0, 1], but got p=2", coin.getMessage());
    }

    @Test
    void aWrongDtypeIsRefused() {
        CpuStorage longs = CpuStorage.allocate(DType.INT64, 3);

        Exception refused =
                assertThrows(UnsupportedOperationException.class, () -> NormalFill.fill(longs, row(3), 0, 1, seed(0)));

        assertEquals("\"normal_kernel_cpu\" not implemented for 'Long'", refused.getMessage());
    }
}
