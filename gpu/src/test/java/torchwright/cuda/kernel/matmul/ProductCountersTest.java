package torchwright.cuda.kernel.matmul;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;
import torchwright.cuda.emulator.Profile;
import torchwright.cuda.kernel.CountingDevice;

/** What the design of the matrix products promises, counted: no bank conflicts, no sector twice, few instructions. */
class ProductCountersTest {
    private static final int A_ALONG_DEPTH = 1;
    private static final int B_ALONG_DEPTH = 2;
    private static final int ALL_VECTORS = 4 + 8 + 16;
    private static final List<Boolean> EITHER = List.of(false, true);

    private final CountingDevice device = new CountingDevice();

    /** One block's product of contiguous matrices, each turned or not. */
    private Profile product(
            String module, String kernel, int edge, int depth, int bytes, boolean aTurned, boolean bTurned) {
        ParameterBlock parameters = new ParameterBlock()
                .pointer(device.zeros(edge * depth * bytes))
                .pointer(device.zeros(edge * depth * bytes))
                .pointer(device.zeros(edge * edge * bytes))
                .struct(
                        1,
                        edge,
                        edge,
                        depth,
                        0,
                        aTurned ? 1 : depth,
                        aTurned ? edge : 1,
                        0,
                        bTurned ? 1 : edge,
                        bTurned ? depth : 1,
                        0,
                        edge,
                        1,
                        ALL_VECTORS | (aTurned ? 0 : A_ALONG_DEPTH) | (bTurned ? B_ALONG_DEPTH : 0));
        return device.profile(module, kernel, Dim3.of(1), Dim3.of(256), parameters);
    }

    @ParameterizedTest
    @CsvSource({
        "matmul_float32, large_float32, 128, 4",
        "matmul_float32, small_float32, 64, 4",
        "matmul_float64, small_float64, 64, 8",
        "matmul_int64, small_int64, 64, 8",
        "matmul_float16, small_float16, 64, 2"
    })
    void tilesAreFreeOfBankConflictsAndReadEachSectorOnce(String module, String kernel, int edge, int bytes) {
        int depth = 16;
        for (boolean aTurned : EITHER) {
            for (boolean bTurned : EITHER) {
                Profile.Counts total = product(module, kernel, edge, depth, bytes, aTurned, bTurned)
                        .total();
                assertEquals(0, total.bankConflicts(), "a turned " + aTurned + ", b turned " + bTurned);
                assertEquals((2L * edge * depth + (long) edge * edge) * bytes / 32, total.sectors());
                assertEquals(total.idealSectors(), total.sectors());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"float16", "bfloat16", "float32"})
    void tensorCoresAreFedWithoutBankConflicts(String label) {
        int bytes = label.equals("float32") ? 4 : 2;
        int depth = 128 / bytes;
        for (boolean aTurned : EITHER) {
            for (boolean bTurned : EITHER) {
                String kernel = (aTurned ? "t" : "n") + (bTurned ? "t_" : "n_") + label;
                Profile profile = product("tensor_" + label, kernel, 128, depth, bytes, aTurned, bTurned);
                assertEquals(0, profile.total().bankConflicts(), kernel);
                long read = profile.byOpcode().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("cp.async.cg"))
                        .mapToLong(entry -> entry.getValue().sectors())
                        .sum();
                assertEquals(2L * 128 * depth * bytes / 32, read, "every sector once");
            }
        }
    }

    /** Instructions of all threads by products, of what the second half of the depth adds. */
    private double instructionsPerMultiplyAdd(String kernel, int edge) {
        int depth = 16;
        long half = product("matmul_float32", kernel, edge, depth, 4, false, false)
                .total()
                .lanes();
        long whole = product("matmul_float32", kernel, edge, 2 * depth, 4, false, false)
                .total()
                .lanes();
        return (double) (whole - half) / ((double) edge * edge * depth);
    }

    @Test
    void aTileInRegistersNeedsLittleMoreThanTheMultiplyAdds() {
        double each = instructionsPerMultiplyAdd("thread_each_float32", 64);
        double four = instructionsPerMultiplyAdd("small_float32", 64);
        double eight = instructionsPerMultiplyAdd("large_float32", 128);
        assertTrue(each > 5, "one element a thread: " + each);
        assertTrue(four < 1.8, "4 x 4 elements a thread: " + four);
        assertTrue(eight < 1.25, "8 x 8 elements a thread: " + eight);
    }

    @Test
    void aTileInSharedMemorySparesMostSectors() {
        Profile.Counts naive = product("matmul_float32", "thread_each_float32", 64, 16, 4, false, false)
                .total();
        Profile.Counts small = product("matmul_float32", "small_float32", 64, 16, 4, false, false)
                .total();
        assertTrue(naive.sectors() > 10 * small.sectors(), naive.sectors() + " and " + small.sectors());
    }
}
