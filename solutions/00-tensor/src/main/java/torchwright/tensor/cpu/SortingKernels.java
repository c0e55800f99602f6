package torchwright.tensor.cpu;

import java.util.Arrays;
import java.util.Comparator;
import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Sort;
import torchwright.tensor.op.TopK;

/** Putting the elements along a dimension in order. Always stable, which no op forbids. */
final class SortingKernels implements CpuKernels {
    @Override
    public void addTo(KernelTable table) {
        table.add(Sort.class, (op, inputs, outputs) -> sort(inputs[0], op.dim(), op.descending(), outputs));
        table.add(TopK.class, (op, inputs, outputs) -> sort(inputs[0], op.dim(), op.largest(), outputs));
    }

    /** Sorts each row along a dimension, and keeps as many of the first as the outputs have room for. */
    private static void sort(Tensor self, int dim, boolean descending, Tensor[] outputs) {
        int along = self.shape().normalize(dim);
        Layout[] layouts = {
            atLeastOneDim(self.layout()), atLeastOneDim(outputs[0].layout()), atLeastOneDim(outputs[1].layout())
        };
        int size = layouts[0].size(along);
        int kept = layouts[1].size(along);
        if (size == 0 || kept == 0) {
            return;
        }
        int[] paces =
                Arrays.stream(layouts).mapToInt(layout -> layout.stride(along)).toArray();
        Layout[] starts =
                Arrays.stream(layouts).map(layout -> layout.selected(along, 0)).toArray(Layout[]::new);
        CpuStorage from = (CpuStorage) self.storage();
        CpuStorage values = (CpuStorage) outputs[0].storage();
        long[] indices = ((CpuStorage) outputs[1].storage()).longs();
        StridedLoop.run(starts[0].shape(), starts, (at, steps, count) -> {
            for (int row = 0; row < count; row++) {
                int start = at[0] + row * steps[0];
                Integer[] order = order(from, start, paces[0], size, descending);
                // Read before written: an output may be the input.
                CpuStorage sorted = CpuStorage.allocate(from.dtype(), kept);
                for (int i = 0; i < kept; i++) {
                    sorted.set(i, from, start + order[i] * paces[0]);
                    indices[at[2] + row * steps[2] + i * paces[2]] = order[i];
                }
                ElementRows.copy(values, at[1] + row * steps[1], paces[1], sorted, 0, 1, kept);
            }
        });
    }

    private static Integer[] order(CpuStorage from, int start, int pace, int size, boolean descending) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Comparator<Integer> ascending = from.dtype() == DType.INT64
                ? Comparator.comparingLong(i -> from.longs()[start + i * pace])
                : (i, j) -> compare(from.getDouble(start + i * pace), from.getDouble(start + j * pace));
        Arrays.sort(order, descending ? ascending.reversed() : ascending);
        return order;
    }

    /** Unlike {@link Double#compare}, for which -0 is less than 0. */
    private static int compare(double a, double b) {
        return a < b ? -1 : a > b ? 1 : a == b ? 0 : Boolean.compare(Double.isNaN(a), Double.isNaN(b));
    }

    private static Layout atLeastOneDim(Layout layout) {
        return layout.rank() == 0 ? layout.unsqueezed(0) : layout;
    }
}
