package torchwright.tensor.cpu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;

/** Normals in double precision, bit for bit as torch 2.13 draws them on Linux with glibc 2.36. */
@SuppressWarnings("FloatingPointLiteralPrecision") // hexadecimal literals are exact
class DoubleNormalTest {
    /** {@code Arrays.hashCode} of torch.randn(n, dtype=torch.float64) for n from 1 to 70, after manual_seed(0). */
    private static final int[] HASHES_OF_SEED_0 = {
        -1225123344, -537408400, -5758372, -348639553, 574907427, 1435059422, -807898129,
        -780270091, 641556170, -2057334908, -617381001, 335702037, -702121952, 271907107,
        -635413682, -1221593268, 1949052465, -188160824, 2089842227, 599304105, -1478748622,
        439314065, -1162740144, -766722518, 547411621, -1186574595, 1560197805, -170497843,
        1824819018, 1254576590, -800944982, 1052758194, -1905868303, -991217192, 291043359,
        -706884418, -1919932566, -949581629, -1653515298, -561057812, -1049058855, -1159632041,
        -1607088230, -1398556393, 312128233, -1974692951, 1588950295, -103418568, 1268432415,
        1495448990, -975724360, -578754743, -1098406503, 1204412141, 204904145, 1474931652,
        529183200, 695170976, -2006432212, 595161544, -1481912542, 260173860, 507971164,
        -1962630864, 1815255376, -169302159, -678270700, -202252652, -573424369, -1845206581
    };
    /** The same after manual_seed(42). */
    private static final int[] HASHES_OF_SEED_42 = {
        -1930901320, -1255307874, -718201665, 364479184, 568962857, -881814612, -656608206,
        -1256343279, 1938004732, -325129908, -102795429, 1830705213, 820275771, 440192672,
        -1139132678, -531005542, 650950652, 361810571, 1714663047, 142412763, 2086627295,
        -902468940, -285752831, -1773846600, -2135080898, -1384042174, 1362980473, 129989636,
        457044237, 385005360, 101250168, 1496427699, -490863785, 906414867, 2004610515,
        -2045747273, -503236788, -971575951, -1249525217, 1113993470, -761124944, -1413553600,
        -162070175, -1829207183, -632268753, -1707138442, 576350563, 1497869757, -1790683909,
        231600016, 1813913546, -1250527707, -552091476, 2009335928, 240629157, 1192475838,
        646667389, 257322218, 1828572366, 1412411047, -892418940, 1160417453, -1017729487,
        -720112281, -912978324, 1370183279, -842329940, -493365847, -356201339, -177917458
    };

    private static double[] normals(int size, long seed) {
        CpuStorage storage = CpuStorage.allocate(DType.FLOAT64, size);
        NormalFill.fill(storage, Layout.contiguous(Shape.of(size)), 0, 1, new Generator().manualSeed(seed));
        return storage.doubles();
    }

    private static int[] hashesOfSizes(int sizes, long seed) {
        return IntStream.rangeClosed(1, sizes)
                .map(size -> Arrays.hashCode(normals(size, seed)))
                .toArray();
    }

    @Test
    void normalsDrawnOneByOneAreTorchs() {
        double[] expected = {
            0x1.8a7eb8902be3ap+0,
            -0x1.2c78a087c6feap-2,
            -0x1.16e2920a70ee5p+1,
            0x1.23096ca3e350dp-1,
            -0x1.15a341987e136p+0,
            -0x1.660a590b74404p+0,
            0x1.9d06f4be0cd62p-2,
            0x1.ad11c99ad2d18p-1,
            -0x1.70428781da237p-1,
            -0x1.9d0615c28c56fp-2,
            -0x1.317a30b4235d8p-1,
            0x1.74cf8b7023054p-3,
            -0x1.b69e0d630b475p-1,
            0x1.19c131e7df150p+0,
            -0x1.123955c471384p+0
        };

        assertArrayEquals(expected, normals(15, 0));
    }

    @Test
    void normalsDrawnInBlocksAreTorchs() {
        double[] expected = {
            0x1.32bee22ccb503p-2,
            0x1.812ba60e823bdp+0,
            0x1.4586fc50325b4p+0,
            0x1.3cc2503d82af8p-1,
            -0x1.30c45c7145abep-5,
            0x1.0905f784f7792p+0,
            -0x1.4a7b7ceff41c7p-7,
            0x1.6e82bfad73187p-4,
            0x1.3adc896b5cc6ap-5,
            0x1.8f5d12bd9d16ap-2,
            -0x1.28e0fab040e8cp-1,
            0x1.c07529caa8c80p-1,
            0x1.91cd551d1ca00p-2,
            0x1.1bc41cab382c5p+0,
            0x1.baf804309bfb6p-1,
            0x1.b5deddd314d28p-1,
            0x1.fecba7d412db7p-3
        };

        assertArrayEquals(expected, normals(17, 42));
    }

    @Test
    void everySizeHasTheBitsOfTorch() {
        assertArrayEquals(HASHES_OF_SEED_0, hashesOfSizes(HASHES_OF_SEED_0.length, 0));
        assertArrayEquals(HASHES_OF_SEED_42, hashesOfSizes(HASHES_OF_SEED_42.length, 42));
    }

    @Test
    void theGeneratorDrawsTheSameOneByOne() {
        Generator generator = new Generator().manualSeed(0);

        for (double expected : normals(15, 0)) {
            assertEquals(expected, generator.nextNormal());
        }
    }
}
