package torchwright.cuda.kernel.indexing;

import torchwright.cuda.kernel.ElementWidth;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.Launch;
import torchwright.cuda.launch.StridedOperands;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.IndexedLayout;

/**
 * Reading where an index points, one thread an element, or, where whole rows are picked, one thread for 16 bytes of a
 * row: that is as much as a thread can load at once, and the index is looked up less often.
 */
final class IndexedRead {
    private static final int WIDE_BYTES = 16;
    private static final int OUTPUT = 0;
    private static final int SELF = 1;
    private static final int INDEX = 2;

    private final DeviceIndex index;
    private final StridedOperands walk;

    IndexedRead(IndexedLayout walk, DeviceIndex index, Tensor output) {
        this.index = index;
        this.walk = StridedOperands.of(output.layout().expandedTo(walk.shape()), walk.rest(), index.layout());
    }

    /**
     * Reads.
     *
     * @param context the device
     * @param self    the tensor walked
     * @param output  what is picked
     */
    void run(CudaContext context, Tensor self, Tensor output) {
        int width = WIDE_BYTES / self.dtype().itemSize();
        if (isWide(width) && isAligned(self) && isAligned(output)) {
            launch(context, "bits128", self, output, width, widened(width));
        } else {
            launch(context, ElementWidth.of(self.dtype()), self, output, 1, walk);
        }
    }

    private void launch(
            CudaContext context, String type, Tensor self, Tensor output, int width, StridedOperands operands) {
        Launch launch = context.launch(IndexingKernels.MODULE, "read_indexed_" + type)
                .pointer(output)
                .pointer(self);
        index.addTo(launch, width).value(operands.numel()).operands(operands).overElements(operands.numel());
    }

    /** Whether rows, and all steps from one to another, are whole numbers of groups of elements. */
    private boolean isWide(int width) {
        int last = walk.dims() - 1;
        boolean rows = last >= 0
                && walk.stride(OUTPUT, last) == 1
                && walk.stride(SELF, last) == 1
                && walk.stride(INDEX, last) == 0
                && walk.size(last) % width == 0
                && index.stride() % width == 0;
        for (int dim = 0; rows && dim < last; dim++) {
            rows = walk.stride(OUTPUT, dim) % width == 0 && walk.stride(SELF, dim) % width == 0;
        }
        return rows;
    }

    private static boolean isAligned(Tensor tensor) {
        return CudaContext.address(tensor) % WIDE_BYTES == 0;
    }

    /** The same walk in groups of elements. */
    private StridedOperands widened(int width) {
        int dims = walk.dims();
        int[] sizes = new int[dims];
        int[][] strides = new int[walk.operands()][dims];
        for (int dim = 0; dim < dims; dim++) {
            boolean last = dim == dims - 1;
            sizes[dim] = last ? walk.size(dim) / width : walk.size(dim);
            strides[OUTPUT][dim] = last ? 1 : walk.stride(OUTPUT, dim) / width;
            strides[SELF][dim] = last ? 1 : walk.stride(SELF, dim) / width;
            strides[INDEX][dim] = walk.stride(INDEX, dim);
        }
        Shape shape = Shape.of(sizes);
        return StridedOperands.of(
                Layout.of(shape, strides[OUTPUT], 0),
                Layout.of(shape, strides[SELF], 0),
                Layout.of(shape, strides[INDEX], 0));
    }
}
