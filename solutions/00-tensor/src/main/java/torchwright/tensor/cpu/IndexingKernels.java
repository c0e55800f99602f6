package torchwright.tensor.cpu;

import java.util.Arrays;
import java.util.List;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Gather;
import torchwright.tensor.op.IndexAdd;
import torchwright.tensor.op.IndexPut;
import torchwright.tensor.op.IndexSelect;
import torchwright.tensor.op.IndexTensors;
import torchwright.tensor.op.IndexedLayout;
import torchwright.tensor.op.Scatter;
import torchwright.tensor.op.ScatterAdd;
import torchwright.tensor.op.ScatterValue;

/** Reading and writing where index tensors point. */
final class IndexingKernels implements CpuKernels {
    @Override
    public void addTo(KernelTable table) {
        table.add(Gather.class, (op, inputs, outputs) -> gather(inputs[0], op.dim(), inputs[1], outputs[0]));
        table.add(Scatter.class, (op, inputs, outputs) -> scatter(inputs, op.dim(), outputs[0], false));
        table.add(ScatterAdd.class, (op, inputs, outputs) -> scatter(inputs, op.dim(), outputs[0], true));
        table.add(ScatterValue.class, IndexingKernels::scatterValue);
        table.add(IndexSelect.class, IndexingKernels::indexSelect);
        table.add(IndexAdd.class, IndexingKernels::indexAdd);
        table.add(IndexTensors.class, IndexingKernels::index);
        table.add(IndexPut.class, IndexingKernels::indexPut);
    }

    private static CpuStorage storage(Tensor tensor) {
        return (CpuStorage) tensor.storage();
    }

    private static void gather(Tensor self, int dim, Tensor index, Tensor output) {
        if (index.numel() == 0) {
            return;
        }
        IndexedLayout walk = along(self, dim, index);
        read(walk, List.of(index), self, output);
    }

    private static void scatter(Tensor[] inputs, int dim, Tensor output, boolean add) {
        Tensor index = inputs[1];
        if (index.numel() == 0) {
            ElementRows.start(inputs[0], output);
            return;
        }
        IndexedLayout walk = along(output, dim, index);
        ElementRows.start(inputs[0], output);
        // The source may be larger than the index: the corner of the index's shape counts.
        Layout source = inputs[2].layout();
        Layout corner = source.rank() == 0 ? source : Layout.of(walk.shape(), source.strides(), source.offset());
        write(walk, List.of(index), output, storage(inputs[2]), corner, add);
    }

    private static void scatterValue(ScatterValue op, Tensor[] inputs, Tensor[] outputs) {
        Tensor index = inputs[1];
        Tensor output = outputs[0];
        if (index.numel() == 0) {
            ElementRows.start(inputs[0], output);
            return;
        }
        IndexedLayout walk = along(output, op.dim(), index);
        ElementRows.start(inputs[0], output);
        CpuStorage value = ElementRows.of(op.value(), output.dtype());
        write(walk, List.of(index), output, value, Layout.contiguous(Shape.SCALAR), false);
    }

    private static IndexedLayout along(Tensor walked, int dim, Tensor index) {
        IndexedLayout walk = IndexedLayout.along(walked.layout(), walked.shape().normalize(dim), index.layout());
        IndexBounds.ofScatter(index, walk.dims().get(0), walk.sizes().get(0));
        return walk;
    }

    private static void indexSelect(IndexSelect op, Tensor[] inputs, Tensor[] outputs) {
        IndexedLayout walk = op.walk(inputs);
        IndexBounds.ofSelect(inputs[1], walk.sizes().get(0));
        read(walk, List.of(inputs[1]), inputs[0], outputs[0]);
    }

    private static void indexAdd(IndexAdd op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        IndexedLayout walk = IndexedLayout.byVector(output.layout(), op.dim(), inputs[2]);
        if (output.rank() > 1) {
            if (output.numel() == 0) {
                return;
            }
            IndexBounds.ofScatter(inputs[2], walk.dims().get(0), walk.sizes().get(0));
        } else {
            IndexBounds.ofSelect(inputs[2], walk.sizes().get(0));
        }
        ElementRows.start(inputs[0], output);
        write(walk, List.of(inputs[2]), output, storage(inputs[1]), inputs[1].layout(), true);
    }

    private static void index(IndexTensors op, Tensor[] inputs, Tensor[] outputs) {
        List<Tensor> indices = Arrays.asList(inputs).subList(1, inputs.length);
        IndexedLayout walk = op.walk(inputs);
        IndexBounds.ofSubscript(indices, walk);
        read(walk, indices, inputs[0], outputs[0]);
    }

    private static void indexPut(IndexPut op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        List<Tensor> indices = Arrays.asList(inputs).subList(2, inputs.length);
        IndexedLayout walk = IndexedLayout.of(output.layout(), op.dims(), indices.toArray(Tensor[]::new));
        IndexBounds.ofSubscript(indices, walk);
        ElementRows.start(inputs[0], output);
        write(walk, indices, output, storage(inputs[1]), inputs[1].layout(), op.accumulate());
    }

    private static void read(IndexedLayout walk, List<Tensor> indices, Tensor self, Tensor output) {
        CpuStorage from = storage(self);
        CpuStorage to = storage(output);
        IndexedLoop.run(
                walk,
                indices,
                output.layout(),
                (indexed, indexedStep, other, otherStep, count) ->
                        ElementRows.copy(to, other, otherStep, from, indexed, indexedStep, count));
    }

    private static void write(
            IndexedLayout walk, List<Tensor> indices, Tensor output, CpuStorage from, Layout source, boolean add) {
        CpuStorage to = storage(output);
        IndexedLoop.run(walk, indices, source, (indexed, indexedStep, other, otherStep, count) -> {
            if (add) {
                ElementRows.add(to, indexed, indexedStep, from, other, otherStep, count);
            } else {
                ElementRows.copy(to, indexed, indexedStep, from, other, otherStep, count);
            }
        });
    }
}
