package torchwright.autograd;

import static torchwright.autograd.Saves.INPUT_1;
import static torchwright.autograd.Saves.INPUT_2;
import static torchwright.autograd.Saves.NOTHING;
import static torchwright.autograd.Saves.inputsFrom;

import java.util.List;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Gather;
import torchwright.tensor.op.IndexAdd;
import torchwright.tensor.op.IndexPut;
import torchwright.tensor.op.IndexSelect;
import torchwright.tensor.op.IndexTensors;
import torchwright.tensor.op.Scatter;
import torchwright.tensor.op.ScatterAdd;
import torchwright.tensor.op.ScatterValue;

/** Derivatives of reading and writing at indices: what reads on the way forward adds on the way back. */
public final class IndexingDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public IndexingDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.row(Gather.class, "GatherBackward0")
                .input(0, INPUT_1, c -> c.zeros(0).scatterAdd(c.op().dim(), c.input(1), c.gradient()));
        table.row(Scatter.class, "ScatterBackward0")
                .input(0, INPUT_1, c -> c.gradient().scatter(c.op().dim(), c.input(1), 0))
                .input(2, INPUT_1, c -> gathered(c, c.op().dim()));
        table.row(ScatterValue.class, "ScatterBackward1")
                .input(0, INPUT_1, c -> c.gradient().scatter(c.op().dim(), c.input(1), 0));
        table.row(ScatterAdd.class, "ScatterAddBackward0")
                .input(0, NOTHING, c -> c.gradient())
                .input(2, INPUT_1, c -> gathered(c, c.op().dim()));
        table.row(IndexSelect.class, "IndexSelectBackward0")
                .input(0, INPUT_1, c -> c.zeros(0).indexAdd(c.op().dim(), c.input(1), c.gradient()));
        table.row(IndexAdd.class, "IndexAddBackward0")
                .input(0, NOTHING, c -> c.gradient())
                .input(
                        1,
                        INPUT_2,
                        c -> c.gradient().indexSelect(c.op().dim(), c.input(2)).reshape(c.shape(1)));
        table.row(IndexTensors.class, "IndexBackward0")
                .input(0, inputsFrom(1), c -> put(c.zeros(0), c.op().dims(), c.gradient(), indices(c, 1), true));
        table.row(IndexPut.class, "IndexPutBackward0")
                .input(0, inputsFrom(2), IndexingDerivatives::untouched)
                .input(1, inputsFrom(2), c -> read(c.gradient(), c.op().dims(), indices(c, 2)));
    }

    /** The gradient of the source of a scatter; what of it was not used, past the end of the indices, gets 0. */
    private static Tensor gathered(GradientContext<?> c, int dim) {
        Tensor gradient = c.gradient().gather(dim, c.input(1));
        Shape source = c.shape(2);
        if (gradient.shape().equals(source)) {
            return gradient;
        }
        Tensor padded = c.zeros(2);
        Tensor used = padded;
        for (int along = 0; along < source.rank(); along++) {
            used = used.narrow(along, 0, gradient.size(along));
        }
        used.copy_(gradient);
        return padded;
    }

    /** The gradient of the tensor before the put: 0 where it was overwritten. */
    private static Tensor untouched(GradientContext<IndexPut> c) {
        if (c.op().accumulate()) {
            return c.gradient();
        }
        Tensor zero =
                Tensor.full(Shape.SCALAR, 0, c.gradient().dtype(), c.gradient().device());
        return put(c.gradient(), c.op().dims(), zero, indices(c, 2), false);
    }

    private static Tensor[] indices(GradientContext<?> c, int first) {
        Tensor[] indices = new Tensor[c.inputs() - first];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = c.input(first + i);
        }
        return indices;
    }

    static Tensor put(Tensor self, List<Integer> dims, Tensor values, Tensor[] indices, boolean accumulate) {
        Tensor[] inputs = new Tensor[indices.length + 2];
        inputs[0] = self;
        inputs[1] = values;
        System.arraycopy(indices, 0, inputs, 2, indices.length);
        return Dispatcher.run(new IndexPut(dims, accumulate), inputs);
    }

    private static Tensor read(Tensor self, List<Integer> dims, Tensor[] indices) {
        Tensor[] inputs = new Tensor[indices.length + 1];
        inputs[0] = self;
        System.arraycopy(indices, 0, inputs, 1, indices.length);
        return Dispatcher.run(new IndexTensors(dims), inputs);
    }
}
