package torchwright.tensor.cpu;

import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Norm;

/** The norm of order 2, in torch's order of adding; those of other orders decompose. */
final class EuclideanNormKernel implements Kernel<Norm> {
    @Override
    public boolean accepts(Norm op, Tensor[] inputs) {
        // What is no real number is left to the decomposition, which refuses it.
        return op.p() == 2 && inputs[0].dtype().isFloatingPoint();
    }

    @Override
    public void compute(Norm op, Tensor[] inputs, Tensor[] outputs) {
        Tensor input = inputs[0];
        EuclideanNorm.norm(
                (CpuStorage) input.storage(), input.layout(), op.dims().folded(input.rank()), (CpuStorage)
                        outputs[0].storage());
    }
}
