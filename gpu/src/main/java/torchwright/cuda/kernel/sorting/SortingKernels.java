package torchwright.cuda.kernel.sorting;

import java.util.Locale;
import java.util.stream.IntStream;
import torchwright.cuda.kernel.ElementWidth;
import torchwright.cuda.kernel.KernelGroup;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.StridedOperands;
import torchwright.cuda.memory.CudaScratch;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Sort;
import torchwright.tensor.op.TopK;

/**
 * The kernels that put the elements along a dimension in order: always stable, NaN as the largest number.
 *
 * <p>Elements become unsigned keys in whose order they are wanted, the keys are sorted with their positions, and the
 * elements are looked up by these: so one way of sorting serves all dtypes, and what is returned are the very bits of
 * the input, of a NaN and of -0 too.
 */
public final class SortingKernels implements KernelGroup {
    private static final String MODULE = "sorting";

    /** A group without state. */
    public SortingKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(Sort.class, (op, inputs, outputs) -> sort(inputs[0], op.dim(), op.descending(), outputs));
        table.add(TopK.class, (op, inputs, outputs) -> sort(inputs[0], op.dim(), op.largest(), outputs));
    }

    private static void sort(Tensor self, int dim, boolean descending, Tensor[] outputs) {
        int along = self.shape().normalize(dim);
        Layout input = asRows(self.layout(), along);
        Layout values = asRows(outputs[0].layout(), along);
        Layout indices = asRows(outputs[1].layout(), along);
        int length = input.size(-1);
        int kept = values.size(-1);
        if (self.numel() == 0 || kept == 0) {
            return;
        }
        int n = (int) self.numel();
        int rows = n / length;
        CudaContext context = CudaContext.of(outputs[0].device());
        SortedRows.Key key = self.dtype().itemSize() == Long.BYTES ? SortedRows.Key.KEY64 : SortedRows.Key.KEY32;
        try (CudaScratch keys = context.scratch((long) n * key.bytes())) {
            context.launch(MODULE, "keys_" + self.dtype().name().toLowerCase(Locale.ROOT))
                    .pointer(keys.address())
                    .pointer(self)
                    .value((long) n)
                    .value(descending ? 1 : 0)
                    .operands(StridedOperands.of(Layout.contiguous(input.shape()), input))
                    .overElements(n);
            try (SortedRows sorted = SortedRows.of(context, keys.address(), key, rows, length, kept)) {
                long results = (long) rows * kept;
                context.launch(MODULE, "take_" + ElementWidth.of(self.dtype()))
                        .pointer(outputs[0])
                        .pointer(outputs[1])
                        .pointer(self)
                        .pointer(sorted.positions())
                        .value(results)
                        .value(input.stride(-1))
                        .operands(StridedOperands.of(
                                Layout.contiguous(values.shape()), values, indices, standingStill(input, values)))
                        .overElements(results);
            }
        }
    }

    /** The layout with the sorted dimension last. */
    private static Layout asRows(Layout layout, int along) {
        if (layout.rank() == 0) {
            return layout.unsqueezed(0);
        }
        int last = layout.rank() - 1;
        return layout.permuted(IntStream.rangeClosed(0, last)
                .map(dim -> dim < along ? dim : dim < last ? dim + 1 : along)
                .toArray());
    }

    /** The starts of the rows, one for each element of the result. */
    private static Layout standingStill(Layout rows, Layout result) {
        int[] strides = rows.strides();
        strides[strides.length - 1] = 0;
        return Layout.of(result.shape(), strides, rows.offset());
    }
}
