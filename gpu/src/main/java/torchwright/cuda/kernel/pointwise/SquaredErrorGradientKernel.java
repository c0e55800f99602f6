package torchwright.cuda.kernel.pointwise;

import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.KernelTypes;
import torchwright.cuda.launch.Launch;
import torchwright.loss.Reduction;
import torchwright.loss.op.SquaredErrorGradient;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;

/**
 * {@code (mine - other) * factor * gradient} in one pass; each of the three is rounded, as the formula's ops do it, so
 * that the bits are the same.
 */
final class SquaredErrorGradientKernel implements Kernel<SquaredErrorGradient> {
    @Override
    public boolean accepts(SquaredErrorGradient op, Tensor[] inputs) {
        DType dtype = inputs[0].dtype();
        return (dtype == DType.FLOAT32 || dtype == DType.FLOAT64)
                && inputs[0].rank() == 0
                && isPlain(inputs[0], dtype)
                && isPlain(inputs[1], dtype)
                && isPlain(inputs[2], dtype)
                && inputs[1].shape().equals(inputs[2].shape());
    }

    private static boolean isPlain(Tensor tensor, DType dtype) {
        return tensor.dtype() == dtype
                && tensor.isContiguous()
                && !tensor.device().equals(Device.CPU);
    }

    @Override
    public void compute(SquaredErrorGradient op, Tensor[] inputs, Tensor[] outputs) {
        Tensor mine = inputs[1 + op.position()];
        Tensor other = inputs[2 - op.position()];
        Tensor output = outputs[0];
        DType dtype = output.dtype();
        long count = output.numel();
        double factor = op.reduction() == Reduction.MEAN ? 2.0 / count : 2.0;
        int lanes = Elements.lanes(dtype);
        Launch launch = CudaContext.of(output.device())
                .launch("gradient", "squared_error_gradient_" + KernelTypes.label(dtype))
                .pointer(output)
                .pointer(mine)
                .pointer(other)
                .pointer(inputs[0]);
        KernelNumber.of(factor).addTo(launch, dtype);
        launch.value(Elements.aligned(lanes, output, mine, other))
                .value(count)
                .overElements((count + lanes - 1) / lanes);
    }
}
