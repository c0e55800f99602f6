package torchwright.vector.reduction;

import java.util.List;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.op.ReductionOp;
import torchwright.vector.parallel.Parallel;

/**
 * Where the largest or smallest element of each row of float32 stands: of equal ones the first, and the first NaN before
 * all numbers.
 *
 * <p>Note [Value first, then index]: lanes that carried an index beside each value would need both exchanged at every
 * step. The extreme value alone is quick to find; then the first element that equals it is looked for, and most often
 * the search ends early.
 *
 * @param <O> the op
 */
final class IndexKernel<O extends ReductionOp> implements Kernel<O> {
    private static final int PART = 1 << 15;

    private final Fold<float[]> extreme;

    /**
     * A kernel for a kind of op.
     *
     * @param extreme finds the value
     */
    IndexKernel(Fold<float[]> extreme) {
        this.extreme = extreme;
    }

    @Override
    public boolean accepts(O op, Tensor[] inputs) {
        Tensor input = inputs[0];
        return input.dtype() == DType.FLOAT32
                && input.rank() > 0
                && input.numel() > 0
                && (op.dims().isAll()
                        ? input.isContiguous()
                        : op.dims().list(input.rank()).size() == 1);
    }

    /** Writes the values, if there are two outputs, and the indices into the last one. */
    @Override
    public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
        Tensor input = inputs[0];
        float[] x = ((CpuStorage) input.storage()).floats();
        float[] values = outputs.length == 1 ? null : ((CpuStorage) outputs[0].storage()).floats();
        long[] indices = ((CpuStorage) outputs[outputs.length - 1].storage()).longs();
        if (op.dims().isAll()) {
            search(x, input.layout().offset(), 1, (int) input.numel(), values, indices, 0);
            return;
        }
        List<Integer> dims = op.dims().list(input.rank());
        int dim = dims.get(0);
        int size = input.size(dim);
        int step = input.layout().stride(dim);
        Layout starts = input.layout().selected(dim, 0);
        int each = Math.max(1, PART / size);
        int parts = (indices.length + each - 1) / each;
        Parallel.run(parts, part -> {
            for (int row = part * each; row < Math.min(indices.length, (part + 1) * each); row++) {
                search(x, position(starts, row), step, size, values, indices, row);
            }
        });
    }

    private void search(float[] x, int start, int step, int size, float[] values, long[] indices, int result) {
        int index = step == 1 ? first(x, start, size) : firstWithGaps(x, start, step, size);
        indices[result] = index;
        if (values != null) {
            values[result] = x[start + index * step];
        }
    }

    private int first(float[] x, int start, int size) {
        float best = (float) extreme.row(x, start, size);
        int index = 0;
        while (x[start + index] != best && !Float.isNaN(x[start + index])) {
            index++;
        }
        return index;
    }

    private int firstWithGaps(float[] x, int start, int step, int size) {
        int best = 0;
        for (int i = 1; i < size; i++) {
            float value = x[start + i * step];
            float before = x[start + best * step];
            boolean isBetter = value != before && extreme.join(value, before) == value;
            if (!Float.isNaN(before) && (isBetter || Float.isNaN(value))) {
                best = i;
            }
        }
        return best;
    }

    /** The position of an element that is counted in row-major order. */
    private static int position(Layout layout, int index) {
        int position = layout.offset();
        int left = index;
        for (int dim = layout.rank() - 1; dim >= 0; dim--) {
            position += left % layout.size(dim) * layout.stride(dim);
            left /= layout.size(dim);
        }
        return position;
    }
}
