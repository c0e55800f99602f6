package torchwright.cuda.kernel.reduction;

import torchwright.cuda.Dim3;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.Launch;
import torchwright.cuda.launch.StridedOperands;
import torchwright.cuda.memory.CudaScratch;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Cumsum;
import torchwright.tensor.op.Dims;

/**
 * Running sums along a dimension: of float32 in float64, of the 16-bit formats in float32; rounded when written.
 *
 * <p>Note [Two ways along a row] in {@code cumsum.cu} tells of the kernels. Where a block takes a row, it adds in
 * another order than the CPU: of float64 and the 16-bit formats the last bits may differ then.
 */
final class CumulativeSumKernel implements Kernel<Cumsum> {
    private static final int THREADS = 256;
    private static final Dim3 BLOCK = Dim3.of(THREADS);
    // Elements that a block takes at a time.
    private static final int TILE = 4 * THREADS;
    // So many rows give a large device threads enough, if each thread takes one.
    private static final int MANY_ROWS = 2048;
    // What neighbouring threads read of rows of this length stays in the cache until they come to it.
    private static final int SHORT_ROW = 256;
    // So few elements are summed before the threads of a block have met.
    private static final int TINY_ROW = 16;

    @Override
    public void compute(Cumsum op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        if (output.numel() == 0) {
            return;
        }
        if (output.dtype() == DType.BOOL) {
            // Of a scalar only; other truth values were refused. Its running sum is itself.
            Nonzeros.any(inputs[0], Dims.ALL, output);
            return;
        }
        Tensor input = inputs[0].to(output.dtype());
        if (output.rank() == 0) {
            sum(input, input.layout().unsqueezed(0), output, output.layout().unsqueezed(0), 0);
        } else {
            sum(input, input.layout(), output, output.layout(), output.shape().normalize(op.dim()));
        }
    }

    private static void sum(Tensor input, Layout from, Tensor output, Layout to, int dim) {
        StridedOperands rows = StridedOperands.of(from.selected(dim, 0), to.selected(dim, 0));
        int count = (int) rows.numel();
        int length = to.size(dim);
        int step = from.stride(dim);
        if (length <= TINY_ROW || count >= MANY_ROWS && (length <= SHORT_ROW || isSideBySide(rows, step))) {
            CudaContext.of(output.device())
                    .launch("cumsum", "cumsum_alone_" + Reduction.label(output.dtype()))
                    .pointer(input)
                    .pointer(output)
                    .operands(rows)
                    .value(count)
                    .value(step)
                    .value(to.stride(dim))
                    .value(length)
                    .overElements(count);
        } else {
            sumByBlocks(input, step, output, to.stride(dim), rows, length);
        }
    }

    /** Whether neighbouring rows are nearer to each other than the elements of a row. */
    private static boolean isSideBySide(StridedOperands rows, int step) {
        return rows.dims() > 0 && rows.stride(0, rows.dims() - 1) < step;
    }

    private static void sumByBlocks(
            Tensor input, int step, Tensor output, int outputStep, StridedOperands rows, int length) {
        CudaContext context = CudaContext.of(output.device());
        int count = (int) rows.numel();
        // Rows that do not fill the device are cut up.
        int wanted = Math.max(1, 4 * context.properties().multiprocessors() / count);
        int span = ReductionPlan.ceilDiv(ReductionPlan.ceilDiv(length, TILE), wanted) * TILE;
        int chunks = ReductionPlan.ceilDiv(length, span);
        int bytes = Reduction.accumulatorBytes(output.dtype());
        try (CudaScratch totals = context.scratch(chunks == 1 ? 0 : (long) bytes * count * chunks)) {
            // The first of two launches has no output, and leaves the chunks' totals.
            for (int pass = chunks == 1 ? 1 : 0; pass < 2; pass++) {
                Launch launch = context.launch("cumsum", "cumsum_" + Reduction.label(output.dtype()))
                        .pointer(input);
                (pass == 0 ? launch.pointer(0) : launch.pointer(output))
                        .pointer(totals.address())
                        .operands(rows)
                        .value(step)
                        .value(outputStep)
                        .value(length)
                        .value(chunks)
                        .value(span)
                        .over(Dim3.of(count * chunks), BLOCK, 0);
            }
        }
    }
}
