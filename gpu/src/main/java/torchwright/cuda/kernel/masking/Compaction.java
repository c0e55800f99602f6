package torchwright.cuda.kernel.masking;

import torchwright.cuda.Dim3;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.StridedOperands;
import torchwright.cuda.memory.CudaScratch;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;

/**
 * The row-major numbers of the true flags, one after the other: what nonzero and masked_select have in common.
 *
 * <p>Each block of threads looks through a tile of flags. Where it may write is known only when all tiles before its
 * own are counted, so there are three kernels: count each tile; add the counts up; go through each tile again and write.
 */
final class Compaction {
    private static final String MODULE = "masking";
    private static final Dim3 BLOCK = Dim3.of(256);
    private static final int TILE = 2048;

    private Compaction() {}

    /**
     * {@return the numbers, each 32 bits, in ascending order}
     *
     * @param context the device
     * @param flags   bool, of any layout, not empty
     * @param count   how many of them are true, at least 1
     */
    static CudaScratch positions(CudaContext context, Tensor flags, long count) {
        long n = flags.numel();
        int tiles = Math.toIntExact((n + TILE - 1) / TILE);
        StridedOperands walk = StridedOperands.of(Layout.contiguous(flags.shape()), flags.layout());
        try (CudaScratch starts = context.scratch((long) tiles * Integer.BYTES)) {
            CudaScratch positions = context.scratch(count * Integer.BYTES);
            context.launch(MODULE, "count_tiles")
                    .pointer(starts.address())
                    .pointer(flags)
                    .value(n)
                    .operands(walk)
                    .over(Dim3.of(tiles), BLOCK, 0);
            context.launch(MODULE, "start_tiles")
                    .pointer(starts.address())
                    .value(tiles)
                    .over(Dim3.of(1), BLOCK, 0);
            context.launch(MODULE, "write_positions")
                    .pointer(positions.address())
                    .pointer(starts.address())
                    .pointer(flags)
                    .value(n)
                    .operands(walk)
                    .over(Dim3.of(tiles), BLOCK, 0);
            return positions;
        }
    }
}
