package torchwright.cuda.kernel.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.ParameterBlock;
import torchwright.cuda.emulator.EmulatedDriver;
import torchwright.cuda.emulator.EmulatorOptions;
import torchwright.cuda.emulator.Profile;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Dims;

/** How much of what a sum reads from memory it needs; counted by the emulator. */
class MemoryTrafficTest {
    private static final int ROWS = 64;
    private static final int COLUMNS = 256;
    private static final int SECTOR_BYTES = 32;

    private static Profile sum(int dim) throws IOException {
        Tensor x = Tensor.zeros(ROWS, COLUMNS);
        Dims dims = Dims.of(2, dim);
        Tensor output = Tensor.empty(dims.reduced(x.shape(), false), DType.FLOAT32, x.device());
        FoldedLayout layout = FoldedLayout.of(x, dims, output);
        ReductionPlan plan = ReductionPlan.of(layout, 1);
        assertEquals(1, plan.parts());
        try (EmulatedDriver driver =
                new EmulatedDriver(EmulatorOptions.defaults().counting())) {
            ByteBuffer zeros = ByteBuffer.allocate(4 * ROWS * COLUMNS);
            long in = driver.allocate(zeros.remaining());
            driver.copyToDevice(in, zeros, CudaDriver.DEFAULT_STREAM);
            ParameterBlock parameters = new ParameterBlock()
                    .pointer(in)
                    .pointer(0)
                    .struct(oneDim(layout.results(), dim == 1 ? COLUMNS : 1))
                    .struct(oneDim(layout.elements(), dim == 1 ? 1 : COLUMNS))
                    .value(plan.results())
                    .value(plan.elements())
                    .value(plan.along())
                    .value(plan.rows() ? 1 : 0)
                    .value(plan.parts())
                    .value(plan.span())
                    .pointer(driver.allocate(4L * layout.results()));
            driver.launch(
                    driver.load("sum.ptx", ptx()).kernel("sum_float32_float32"),
                    plan.grid(),
                    plan.block(),
                    0,
                    CudaDriver.DEFAULT_STREAM,
                    parameters);
            return driver.lastProfile().orElseThrow();
        }
    }

    /** {@return a Strided<2> of one dim: a size, a stride in the input, and 1 in the output} */
    private static int[] oneDim(int size, int stride) {
        int[] members = new int[1 + 3 * 25];
        members[0] = 1;
        members[1] = size;
        members[1 + 25] = stride;
        members[1 + 2 * 25] = 1;
        return members;
    }

    private static String ptx() throws IOException {
        try (InputStream in = MemoryTrafficTest.class.getResourceAsStream("/torchwright/cuda/kernels/sum.ptx")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void rowsAndColumnsAreReadOnce() throws IOException {
        for (int dim = 0; dim < 2; dim++) {
            Profile.Counts loads = sum(dim).byOpcode().get("ld.global.f32");
            assertEquals(4 * ROWS * COLUMNS / SECTOR_BYTES, loads.sectors(), Shape.of(ROWS, COLUMNS) + " along " + dim);
            assertEquals(loads.idealSectors(), loads.sectors());
        }
    }

    @Test
    void theTreeHasNoBankConflictsBeyondThoseOfDoubles() throws IOException {
        for (int dim = 0; dim < 2; dim++) {
            Profile.Counts loads = sum(dim).byOpcode().get("ld.shared.f64");
            assertEquals(0, loads.bankConflicts());
        }
    }
}
