package torchwright.tensor.cpu;

import torchwright.tensor.Broadcasting;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.CountNonzero;
import torchwright.tensor.op.MaskedFill;
import torchwright.tensor.op.MaskedFillTensor;
import torchwright.tensor.op.MaskedSelect;
import torchwright.tensor.op.Nonzero;
import torchwright.tensor.op.TriangleOp;
import torchwright.tensor.op.Tril;
import torchwright.tensor.op.Triu;

/** Choosing elements by truth values, or by their side of a diagonal. */
final class MaskingKernels implements CpuKernels {
    @Override
    public void addTo(KernelTable table) {
        table.add(
                MaskedFill.class,
                (op, inputs, outputs) -> fill(inputs, ElementRows.of(op.value(), outputs[0].dtype()), 0, outputs[0]));
        table.add(
                MaskedFillTensor.class,
                (op, inputs, outputs) ->
                        fill(inputs, storage(inputs[2]), inputs[2].layout().offset(), outputs[0]));
        table.add(MaskedSelect.class, (op, inputs, outputs) -> select(inputs[0], inputs[1], outputs[0]));
        table.add(
                CountNonzero.class,
                (op, inputs, outputs) ->
                        storage(outputs[0]).setLong(outputs[0].layout().offset(), count(inputs[0])));
        table.add(Nonzero.class, (op, inputs, outputs) -> nonzero(inputs[0], outputs[0]));
        table.add(Tril.class, MaskingKernels::triangle);
        table.add(Triu.class, MaskingKernels::triangle);
    }

    private static CpuStorage storage(Tensor tensor) {
        return (CpuStorage) tensor.storage();
    }

    private static void fill(Tensor[] inputs, CpuStorage value, int valueAt, Tensor output) {
        ElementRows.start(inputs[0], output);
        CpuStorage to = storage(output);
        boolean[] mask = storage(inputs[1]).booleans();
        Layout[] layouts = {output.layout(), inputs[1].layout().expandedTo(output.shape())};
        StridedLoop.run(output.shape(), layouts, (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                if (mask[at[1] + i * steps[1]]) {
                    to.set(at[0] + i * steps[0], value, valueAt);
                }
            }
        });
    }

    private static void select(Tensor self, Tensor mask, Tensor output) {
        Shape common = Broadcasting.shape(mask.shape(), self.shape());
        CpuStorage from = storage(self);
        CpuStorage to = storage(output);
        boolean[] chosen = storage(mask).booleans();
        int[] next = {output.layout().offset()};
        int step = output.layout().stride(0);
        Layout[] layouts = {self.layout().expandedTo(common), mask.layout().expandedTo(common)};
        StridedLoop.run(common, layouts, (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                if (chosen[at[1] + i * steps[1]]) {
                    to.set(next[0], from, at[0] + i * steps[0]);
                    next[0] += step;
                }
            }
        });
    }

    private static long count(Tensor self) {
        CpuStorage from = storage(self);
        long[] found = {0};
        StridedLoop.run(self.shape(), new Layout[] {self.layout()}, (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                if (from.getDouble(at[0] + i * steps[0]) != 0) {
                    found[0]++;
                }
            }
        });
        return found[0];
    }

    private static void nonzero(Tensor self, Tensor output) {
        CpuStorage from = storage(self);
        long[] to = storage(output).longs();
        int[] element = {0};
        int[] row = {0};
        StridedLoop.run(self.shape(), new Layout[] {self.layout()}, (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                if (from.getDouble(at[0] + i * steps[0]) != 0) {
                    writeIndices(element[0], self.shape(), to, row[0], output.layout());
                    row[0]++;
                }
                element[0]++;
            }
        });
    }

    /** Takes a row-major position apart into one index a dimension, the last one first. */
    private static void writeIndices(int element, Shape shape, long[] to, int row, Layout output) {
        int rest = element;
        for (int dim = shape.rank() - 1; dim >= 0; dim--) {
            to[output.index(row, dim)] = rest % shape.size(dim);
            rest /= shape.size(dim);
        }
    }

    private static void triangle(TriangleOp op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        ElementRows.start(inputs[0], output);
        Shape shape = output.shape();
        CpuStorage to = storage(output);
        int rows = shape.size(-2);
        int columns = shape.size(-1);
        int rowStep = output.layout().stride(-2);
        int columnStep = output.layout().stride(-1);
        if (shape.numel() == 0) {
            return;
        }
        // One element for each matrix of the batch, from where its rows and columns are walked.
        Layout corners = output.layout().selected(shape.rank() - 1, 0).selected(shape.rank() - 2, 0);
        StridedLoop.run(corners.shape(), new Layout[] {corners}, (at, steps, count) -> {
            for (int matrix = 0; matrix < count; matrix++) {
                int corner = at[0] + matrix * steps[0];
                for (int row = 0; row < rows; row++) {
                    for (int column = 0; column < columns; column++) {
                        if (!op.keeps(row, column)) {
                            to.setLong(corner + row * rowStep + column * columnStep, 0);
                        }
                    }
                }
            }
        });
    }
}
