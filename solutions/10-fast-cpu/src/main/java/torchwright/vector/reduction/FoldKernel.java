package torchwright.vector.reduction;

import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.op.ReductionOp;

/**
 * Folds a tensor of float32 or float64 into one of the same dtype.
 *
 * @param <O> the op
 */
final class FoldKernel<O extends ReductionOp> implements Kernel<O> {
    private final Folding<float[]> floats;
    private final Folding<double[]> doubles;

    FoldKernel(Fold<float[]> floats, Fold<double[]> doubles) {
        this.floats = new Folding<>(floats, Gathered::floats);
        this.doubles = new Folding<>(doubles, Gathered::doubles);
    }

    @Override
    public boolean accepts(O op, Tensor[] inputs) {
        DType dtype = inputs[0].dtype();
        return (dtype == DType.FLOAT32 || dtype == DType.FLOAT64) && op.resultType(dtype) == dtype;
    }

    @Override
    public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
        Tensor input = inputs[0];
        CpuStorage storage = (CpuStorage) input.storage();
        int kept = (int) outputs[0].numel();
        double[] results = input.dtype() == DType.FLOAT32
                ? floats.run(op, input, storage.floats(), kept)
                : doubles.run(op, input, storage.doubles(), kept);
        Folding.write(results, outputs[0]);
    }
}
