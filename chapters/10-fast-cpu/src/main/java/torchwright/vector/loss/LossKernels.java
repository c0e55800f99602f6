package torchwright.vector.loss;

import torchwright.loss.Reduction;
import torchwright.loss.op.SquaredError;
import torchwright.loss.op.SquaredErrorGradient;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuKernels;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.cpu.KernelTable;
import torchwright.vector.parallel.Parallel;

/** The fused losses: the squared error, as one number, of contiguous tensors of one shape, and its gradient. */
public final class LossKernels implements CpuKernels {
    /** Elements of a part; sums are cut by their size alone. */
    private static final int PART = 1 << 16;

    /** For the list of groups. */
    public LossKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(SquaredError.class, new SquaredErrorKernel());
        table.add(SquaredErrorGradient.class, new SquaredErrorGradientKernel());
    }

    private static final class SquaredErrorKernel implements Kernel<SquaredError> {
        @Override
        public boolean accepts(SquaredError op, Tensor[] inputs) {
            Tensor input = inputs[0];
            Tensor target = inputs[1];
            DType dtype = input.dtype();
            return op.reduction() != Reduction.NONE
                    && (dtype == DType.FLOAT32 || dtype == DType.FLOAT64)
                    && target.dtype() == dtype
                    && !input.isNumber()
                    && !target.isNumber()
                    && input.isContiguous()
                    && target.isContiguous()
                    && input.shape().equals(target.shape());
        }

        @Override
        public void compute(SquaredError op, Tensor[] inputs, Tensor[] outputs) {
            int count = (int) inputs[0].numel();
            double sum = count <= PART ? part(inputs[0], inputs[1], 0, count) : inParts(inputs[0], inputs[1], count);
            double result = op.reduction() == Reduction.MEAN ? sum / count : sum;
            ((CpuStorage) outputs[0].storage()).setDouble(outputs[0].layout().offset(), result);
        }

        private static double inParts(Tensor input, Tensor target, int count) {
            double[] sums = new double[(count + PART - 1) / PART];
            Parallel.run(
                    sums.length,
                    part -> sums[part] = part(input, target, part * PART, Math.min(PART, count - part * PART)));
            double sum = 0;
            for (double ofPart : sums) {
                sum += ofPart;
            }
            return sum;
        }

        private static double part(Tensor input, Tensor target, int from, int count) {
            CpuStorage a = (CpuStorage) input.storage();
            CpuStorage b = (CpuStorage) target.storage();
            int p = input.layout().offset() + from;
            int q = target.layout().offset() + from;
            return input.dtype() == DType.FLOAT32
                    ? FloatSquaredDifferences.sum(a.floats(), p, b.floats(), q, count)
                    : DoubleSquaredDifferences.sum(a.doubles(), p, b.doubles(), q, count);
        }
    }
}
