package torchwright.cuda.kernel.indexing;

import java.util.List;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.Launch;
import torchwright.cuda.launch.StridedOperands;
import torchwright.cuda.memory.CudaScratch;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.IndexedLayout;

/**
 * One array of int64 on the device that says where a walk goes: the index tensor itself, or, where there are several,
 * the positions to which they lead together. So every kernel reads one index only.
 */
final class DeviceIndex implements AutoCloseable {
    private final Tensor tensor;
    private final CudaScratch positions;
    private final Layout layout;
    private final int stride;
    private final int[] bounds;
    private final long slot;

    private DeviceIndex(Tensor tensor, CudaScratch positions, Layout layout, int stride, int[] bounds, long slot) {
        this.tensor = tensor;
        this.positions = positions;
        this.layout = layout;
        this.stride = stride;
        this.bounds = bounds;
        this.slot = slot;
    }

    /**
     * {@return the index of a walk}
     *
     * @param context the device
     * @param op      which walks
     * @param walk    how it walks
     * @param indices its index tensors
     */
    static DeviceIndex of(CudaContext context, IndexedOp op, IndexedLayout walk, List<Tensor> indices) {
        long slot = context.errors().slot();
        if (indices.size() == 1) {
            // torch counts the index tensors of a subscript, not the dimensions.
            int dim = op.kind() == IndexKind.SUBSCRIPT ? 0 : walk.dims().get(0);
            int[] bounds = op.bounds(dim, walk.sizes().get(0));
            Tensor index = context.onDevice(indices.get(0));
            return new DeviceIndex(
                    index, null, walk.indices().get(0), walk.strides().get(0), bounds, slot);
        }
        return joined(context, op, walk, indices, slot);
    }

    private static DeviceIndex joined(
            CudaContext context, IndexedOp op, IndexedLayout walk, List<Tensor> indices, long slot) {
        int[] sizes = walk.shape().sizes();
        for (int dim = 0; dim < sizes.length; dim++) {
            if (!isSteered(walk, dim)) {
                sizes[dim] = 1;
            }
        }
        Shape steered = Shape.of(sizes);
        Layout common = Layout.contiguous(steered);
        CudaScratch positions = context.scratch(steered.numel() * Long.BYTES);
        for (int i = 0; i < indices.size(); i++) {
            Layout index = Layout.of(steered, walk.indices().get(i).strides(), 0);
            context.launch(IndexingKernels.MODULE, "add_positions")
                    .pointer(positions.address())
                    .pointer(context.onDevice(indices.get(i)))
                    .pointer(slot)
                    .value(walk.strides().get(i))
                    .struct(op.bounds(i, walk.sizes().get(i)))
                    .value(steered.numel())
                    .value(i == 0 ? 1 : 0)
                    .operands(StridedOperands.of(common, index))
                    .overElements(steered.numel());
        }
        // A bad index is noted already; its position is one that nothing has, so that nothing is touched there.
        int[] bounds = op.bounds(0, Integer.MAX_VALUE);
        return new DeviceIndex(null, positions, common.expandedTo(walk.shape()), 1, bounds, slot);
    }

    private static boolean isSteered(IndexedLayout walk, int dim) {
        return walk.indices().stream().anyMatch(index -> index.stride(dim) != 0);
    }

    /** {@return its layout, stretched to the shape of the walk} */
    Layout layout() {
        return layout;
    }

    /** {@return how far apart two neighbouring indices lead, in elements} */
    int stride() {
        return stride;
    }

    /**
     * Adds what every kernel that indexes has in a row: the index, the slot for errors, how far apart two neighbouring
     * indices lead, and the struct Bounds of bounds.cuh.
     *
     * @param launch that has the parameters before them
     * @param width  how many elements the kernel takes for one
     * @return the launch
     */
    Launch addTo(Launch launch, int width) {
        Launch pointed = tensor != null ? launch.pointer(tensor) : launch.pointer(positions.address());
        return pointed.pointer(slot).value(stride / width).struct(bounds);
    }

    /** Gives back what was made of several index tensors. */
    @Override
    public void close() {
        if (positions != null) {
            positions.close();
        }
    }
}
