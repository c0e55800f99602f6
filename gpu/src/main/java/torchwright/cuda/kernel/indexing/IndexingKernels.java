package torchwright.cuda.kernel.indexing;

import java.util.Arrays;
import java.util.List;
import torchwright.cuda.kernel.ElementWidth;
import torchwright.cuda.kernel.KernelGroup;
import torchwright.cuda.kernel.copy.CopyKernels;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.ElementBits;
import torchwright.cuda.launch.Launch;
import torchwright.cuda.launch.StridedOperands;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Gather;
import torchwright.tensor.op.IndexAdd;
import torchwright.tensor.op.IndexPut;
import torchwright.tensor.op.IndexSelect;
import torchwright.tensor.op.IndexTensors;
import torchwright.tensor.op.IndexedLayout;
import torchwright.tensor.op.Scatter;
import torchwright.tensor.op.ScatterAdd;
import torchwright.tensor.op.ScatterValue;

/**
 * The kernels that read and write where index tensors point.
 *
 * <p>Bad indices are found by the kernels, since only the device has the indices: what they point at is not touched, 0
 * is read there, all other elements are read and written, and the next read of the host throws. On the CPU the error
 * comes before anything has changed.
 */
public final class IndexingKernels implements KernelGroup {
    static final String MODULE = "indexing";

    /** A group without state. */
    public IndexingKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(Gather.class, (op, inputs, outputs) -> gather(inputs[0], op.dim(), inputs[1], outputs[0]));
        table.add(
                Scatter.class,
                (op, inputs, outputs) -> scatter(IndexedOp.SCATTER, inputs, op.dim(), outputs[0], false));
        table.add(
                ScatterAdd.class,
                (op, inputs, outputs) -> scatter(IndexedOp.SCATTER_ADD, inputs, op.dim(), outputs[0], true));
        table.add(ScatterValue.class, IndexingKernels::scatterValue);
        table.add(IndexSelect.class, IndexingKernels::indexSelect);
        table.add(IndexAdd.class, IndexingKernels::indexAdd);
        table.add(IndexTensors.class, IndexingKernels::index);
        table.add(IndexPut.class, IndexingKernels::indexPut);
    }

    private static void gather(Tensor self, int dim, Tensor index, Tensor output) {
        if (index.numel() > 0) {
            IndexedLayout walk = along(self, dim, index);
            read(IndexedOp.GATHER, walk, List.of(index), self, output);
        }
    }

    private static void indexSelect(IndexSelect op, Tensor[] inputs, Tensor[] outputs) {
        List<Tensor> indices = List.of(inputs[1]);
        read(IndexedOp.INDEX_SELECT, op.walk(inputs), indices, inputs[0], outputs[0]);
    }

    private static void index(IndexTensors op, Tensor[] inputs, Tensor[] outputs) {
        List<Tensor> indices = Arrays.asList(inputs).subList(1, inputs.length);
        read(IndexedOp.INDEX_TENSORS, op.walk(inputs), indices, inputs[0], outputs[0]);
    }

    private static void read(IndexedOp op, IndexedLayout walk, List<Tensor> indices, Tensor self, Tensor output) {
        if (walk.shape().numel() == 0) {
            return;
        }
        CudaContext context = CudaContext.of(output.device());
        try (DeviceIndex index = DeviceIndex.of(context, op, walk, indices)) {
            new IndexedRead(walk, index, output).run(context, self, output);
        }
    }

    private static void scatter(IndexedOp op, Tensor[] inputs, int dim, Tensor output, boolean add) {
        start(inputs[0], output);
        Tensor index = inputs[1];
        if (index.numel() > 0) {
            IndexedLayout walk = along(output, dim, index);
            Tensor source = CudaContext.of(output.device()).onDevice(inputs[2]);
            write(op, walk, List.of(index), output, source.rank() == 0 ? source : corner(source, walk.shape()), add);
        }
    }

    /** The part of a source of scatter that counts, which may be larger than the index. */
    private static Tensor corner(Tensor source, Shape shape) {
        Layout layout = source.layout();
        return source.seenThrough(Layout.of(shape, layout.strides(), layout.offset()));
    }

    private static void scatterValue(ScatterValue op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        start(inputs[0], output);
        Tensor entries = apart(inputs[1], output);
        if (entries.numel() == 0) {
            return;
        }
        CudaContext context = CudaContext.of(output.device());
        IndexedLayout walk = along(output, op.dim(), entries);
        long n = walk.shape().numel();
        List<Tensor> indices = List.of(entries);
        try (DeviceIndex index = DeviceIndex.of(context, IndexedOp.SCATTER_VALUE, walk, indices)) {
            Launch launch = context.launch(MODULE, "write_value_" + ElementWidth.of(output.dtype()))
                    .pointer(output);
            index.addTo(launch, 1)
                    .value(n)
                    .value(ElementBits.of(op.value(), output.dtype()))
                    .operands(StridedOperands.of(walk.rest(), index.layout()))
                    .overElements(n);
        }
    }

    private static void indexAdd(IndexAdd op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        if (output.rank() > 1 && output.numel() == 0) {
            return;
        }
        start(inputs[0], output);
        IndexedLayout walk = IndexedLayout.byVector(output.layout(), op.dim(), inputs[2]);
        IndexedOp form = output.rank() > 1 ? IndexedOp.INDEX_ADD : IndexedOp.INDEX_ADD_VECTOR;
        write(form, walk, List.of(inputs[2]), output, inputs[1], true);
    }

    private static void indexPut(IndexPut op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        start(inputs[0], output);
        List<Tensor> indices = Arrays.asList(inputs).subList(2, inputs.length);
        IndexedLayout walk = IndexedLayout.of(output.layout(), op.dims(), indices.toArray(Tensor[]::new));
        write(IndexedOp.INDEX_PUT, walk, indices, output, inputs[1], op.accumulate());
    }

    private static void write(
            IndexedOp op, IndexedLayout walk, List<Tensor> indices, Tensor output, Tensor source, boolean add) {
        if (walk.shape().numel() == 0) {
            return;
        }
        CudaContext context = CudaContext.of(output.device());
        Tensor values = apart(context.onDevice(source), output);
        try (DeviceIndex index = DeviceIndex.of(context, op, walk, indices)) {
            new IndexedWrite(walk, index).run(context, output, values, add);
        }
    }

    /** A tensor that does not change while another is written. */
    private static Tensor apart(Tensor read, Tensor written) {
        if (read.storage() != written.storage()) {
            return read;
        }
        Tensor copy = Tensor.empty(read.shape(), read.dtype(), read.device());
        CopyKernels.copy(read, copy);
        return copy;
    }

    private static IndexedLayout along(Tensor walked, int dim, Tensor index) {
        return IndexedLayout.along(walked.layout(), walked.shape().normalize(dim), index.layout());
    }

    /** Copies a tensor into the one that an op is to change, unless it is that tensor already. */
    private static void start(Tensor input, Tensor output) {
        boolean inPlace = input.storage() == output.storage() && input.layout().equals(output.layout());
        if (!inPlace) {
            CopyKernels.copy(input, output);
        }
    }
}
