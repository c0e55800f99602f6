package torchwright.tensor.cpu;

import torchwright.tensor.Kernel;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Cumsum;

/** Running sums along a dimension: of float32 in double, of the 16-bit formats in float32; rounded when written. */
final class CumulativeSumKernel implements Kernel<Cumsum> {
    @Override
    public void compute(Cumsum op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        Tensor input = CopyKernels.converted(inputs[0], output.dtype());
        if (input.rank() == 0) {
            CopyKernels.copy(input, output);
            return;
        }
        int dim = input.shape().normalize(op.dim());
        if (input.size(dim) == 0) {
            return;
        }
        Layout from = input.layout();
        Layout to = output.layout();
        Row row = row((CpuStorage) input.storage(), from.stride(dim), (CpuStorage) output.storage(), to.stride(dim));
        Layout[] starts = {to.selected(dim, 0), from.selected(dim, 0)};
        StridedLoop.run(starts[0].shape(), starts, (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                row.sum(at[1] + i * steps[1], at[0] + i * steps[0], from.size(dim));
            }
        });
    }

    /** Sums one row up. */
    private interface Row {
        void sum(int from, int to, int count);
    }

    private static Row row(CpuStorage elements, int step, CpuStorage sums, int outputStep) {
        if (!sums.dtype().isFloatingPoint()) {
            return (from, to, count) -> {
                long sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += elements.getLong(from + i * step);
                    sums.setLong(to + i * outputStep, sum);
                }
            };
        }
        boolean inFloat = sums.dtype().isHalfPrecision();
        return (from, to, count) -> {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += elements.getDouble(from + i * step);
                sum = inFloat ? (float) sum : sum;
                sums.setDouble(to + i * outputStep, sum);
            }
        };
    }
}
