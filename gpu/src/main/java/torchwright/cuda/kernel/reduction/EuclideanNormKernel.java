package torchwright.cuda.kernel.reduction;

import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Norm;

/** The norm of order 2, summed in float64, of halves in float32; those of other orders decompose. */
final class EuclideanNormKernel implements Kernel<Norm> {
    @Override
    public boolean accepts(Norm op, Tensor[] inputs) {
        // What is no real number is left to the decomposition, which refuses it.
        return op.p() == 2 && inputs[0].dtype().isFloatingPoint();
    }

    @Override
    public void compute(Norm op, Tensor[] inputs, Tensor[] outputs) {
        DType dtype = inputs[0].dtype();
        Reduction norm = new Reduction(
                "norm",
                "norm_" + Reduction.label(dtype),
                "norm_parts_" + Reduction.label(dtype),
                Reduction.accumulatorBytes(dtype));
        norm.run(inputs[0], op.dims(), outputs[0], launch -> launch.pointer(outputs[0]));
    }
}
