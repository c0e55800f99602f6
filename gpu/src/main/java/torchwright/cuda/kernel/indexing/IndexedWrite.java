package torchwright.cuda.kernel.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import torchwright.cuda.kernel.ElementWidth;
import torchwright.cuda.kernel.sorting.SortedRows;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.StridedOperands;
import torchwright.cuda.memory.CudaScratch;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.IndexedLayout;

/**
 * Writing where indices point, when several may point at one element. The result is the CPU's, the same in every run:
 * the last value stays, or all are added in row-major order.
 *
 * <p>Note [Order by sorting]: threads that meet at an element come in any order, and sums of floats depend on it; torch
 * uses atomic additions and says that the result is not deterministic. Here the destinations are sorted, stably, so
 * that those of one element follow each other in row-major order, and one thread goes through them.
 *
 * <p>What is sorted are slices: an index that picks whole rows is sorted once, not once for each element of a row.
 */
final class IndexedWrite {
    private final IndexedLayout walk;
    private final DeviceIndex index;
    // The dims along which the destination depends on the index, or does not change; and those within a slice.
    private final int[] steered;
    private final int[] free;

    IndexedWrite(IndexedLayout walk, DeviceIndex index) {
        this.walk = walk;
        this.index = index;
        List<Integer> steering = new ArrayList<>();
        List<Integer> within = new ArrayList<>();
        for (int dim = 0; dim < walk.shape().rank(); dim++) {
            boolean inSlice = index.layout().stride(dim) == 0 && walk.rest().stride(dim) != 0;
            (inSlice ? within : steering).add(dim);
        }
        this.steered = steering.stream().mapToInt(Integer::intValue).toArray();
        this.free = within.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Writes.
     *
     * @param context the device
     * @param output  the tensor walked
     * @param source  what is written: of the same dtype, broadcastable to the shape of the walk, in other memory
     * @param add     add to what is there instead of replacing it
     */
    void run(CudaContext context, Tensor output, Tensor source, boolean add) {
        Layout from = source.layout().expandedTo(walk.shape());
        Layout slices = Layout.contiguous(only(walk.rest(), steered).shape());
        int n = (int) slices.shape().numel();
        Layout slice = only(walk.rest(), free);
        int m = (int) slice.shape().numel();
        if (n == 0 || m == 0) {
            return;
        }
        String dtype = output.dtype().name().toLowerCase(Locale.ROOT);
        String kernel = add ? "add_runs_" + dtype : "put_runs_" + ElementWidth.of(output.dtype());
        try (CudaScratch keys = destinations(context, slices, n);
                SortedRows runs = SortedRows.of(context, keys.address(), SortedRows.Key.KEY32, 1, n, n)) {
            context.launch(IndexingKernels.MODULE, kernel)
                    .pointer(output)
                    .pointer(source)
                    .pointer(runs.keys())
                    .pointer(runs.positions())
                    .value(n)
                    .value(m)
                    .operands(StridedOperands.of(slices, only(from, steered)))
                    .operands(StridedOperands.of(slice, only(from, free)))
                    .overElements((long) n * m);
        }
    }

    private CudaScratch destinations(CudaContext context, Layout slices, int n) {
        CudaScratch keys = context.scratch((long) n * Integer.BYTES);
        index.addTo(context.launch(IndexingKernels.MODULE, "destinations").pointer(keys.address()), 1)
                .value((long) n)
                .operands(StridedOperands.of(slices, only(walk.rest(), steered), only(index.layout(), steered)))
                .overElements(n);
        return keys;
    }

    /** A layout with some of its dims, from the same first element. */
    private static Layout only(Layout layout, int[] dims) {
        int[] sizes = new int[dims.length];
        int[] strides = new int[dims.length];
        for (int i = 0; i < dims.length; i++) {
            sizes[i] = layout.size(dims[i]);
            strides[i] = layout.stride(dims[i]);
        }
        return Layout.of(Shape.of(sizes), strides, layout.offset());
    }
}
