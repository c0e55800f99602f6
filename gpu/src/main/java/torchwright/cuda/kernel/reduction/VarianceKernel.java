package torchwright.cuda.kernel.reduction;

import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.VarianceOp;

/** Variances, and standard deviations: computed in float64, the root too, and rounded once. */
final class VarianceKernel implements Kernel<VarianceOp> {
    // The mean, the squared differences and the count, in float64.
    private static final int STATE_BYTES = 3 * 8;

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
        String dtype = Reduction.label(inputs[0].dtype());
        Reduction variance = new Reduction("variance", "variance_" + dtype, "variance_parts_" + dtype, STATE_BYTES);
        variance.run(
                inputs[0],
                op.dims(),
                outputs[0],
                launch -> launch.pointer(outputs[0]).value(op.correction()).value(root ? 1 : 0));
    }
}
