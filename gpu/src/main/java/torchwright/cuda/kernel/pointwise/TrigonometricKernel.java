package torchwright.cuda.kernel.pointwise;

import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.KernelTypes;
import torchwright.cuda.launch.StridedOperands;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;

/** The sine or the cosine of every element. */
final class TrigonometricKernel<O extends Op> implements Kernel<O> {
    private final Transcendental function;

    TrigonometricKernel(Transcendental function) {
        this.function = function;
    }

    @Override
    public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        long count = output.numel();
        CudaContext.of(output.device())
                .launch("functions", "trigonometric_" + KernelTypes.label(output.dtype()))
                .value(function.code())
                .pointer(output)
                .pointer(inputs[0])
                .value(KernelTypes.code(inputs[0].dtype()))
                .operands(StridedOperands.of(output, inputs[0]))
                .value(count)
                .overElements(count);
    }
}
