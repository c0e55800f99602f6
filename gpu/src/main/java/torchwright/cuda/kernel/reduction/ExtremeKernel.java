package torchwright.cuda.kernel.reduction;

import torchwright.cuda.launch.Launch;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Argmax;
import torchwright.tensor.op.Argmin;
import torchwright.tensor.op.ReductionOp;

/**
 * Finds the largest or the smallest element, its index, or both: of equal ones the first, and the first NaN before all
 * numbers.
 */
final class ExtremeKernel implements Kernel<ReductionOp> {
    private static final int INDEX_BYTES = 4;

    private final boolean largest;

    private ExtremeKernel(boolean largest) {
        this.largest = largest;
    }

    static ExtremeKernel largest() {
        return new ExtremeKernel(true);
    }

    static ExtremeKernel smallest() {
        return new ExtremeKernel(false);
    }

    @Override
    public void compute(ReductionOp op, Tensor[] inputs, Tensor[] outputs) {
        Tensor input = inputs[0];
        boolean onlyIndices = op instanceof Argmax || op instanceof Argmin;
        Tensor values = onlyIndices ? null : outputs[0];
        Tensor indices = onlyIndices ? outputs[0] : outputs.length > 1 ? outputs[1] : null;
        String dtype = Reduction.label(input.dtype());
        Reduction extreme =
                new Reduction("extreme", "extreme_" + dtype, "extreme_parts_" + dtype, stateBytes(input.dtype()));
        extreme.run(
                input,
                op.dims(),
                outputs[0],
                launch -> pointer(pointer(launch, values), indices).value(largest ? 1 : 0));
    }

    private static Launch pointer(Launch launch, Tensor tensor) {
        return tensor == null ? launch.pointer(0) : launch.pointer(tensor);
    }

    /** {@return the size of an element with its index: padded to a multiple of the larger of the two} */
    private static int stateBytes(DType dtype) {
        return 2 * Math.max(dtype.computeType().itemSize(), INDEX_BYTES);
    }
}
