package torchwright.tensor.cpu;

import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.VarianceOp;

/** Variances, and standard deviations: the root is taken in double, before rounding. */
final class VarianceKernel implements Kernel<VarianceOp> {
    private final boolean root;

    /**
     * Makes the kernel.
     *
     * @param root whether the square root is wanted, the standard deviation
     */
    VarianceKernel(boolean root) {
        this.root = root;
    }

    @Override
    public void compute(VarianceOp op, Tensor[] inputs, Tensor[] outputs) {
        Tensor input = inputs[0];
        CpuStorage results = (CpuStorage) outputs[0].storage();
        double[] variances = new double[results.length()];
        boolean[] folded = op.dims().folded(input.rank());
        Variance.variance((CpuStorage) input.storage(), input.layout(), folded, op.correction(), variances);
        for (int i = 0; i < variances.length; i++) {
            results.setDouble(i, root ? Math.sqrt(variances[i]) : variances[i]);
        }
    }
}
