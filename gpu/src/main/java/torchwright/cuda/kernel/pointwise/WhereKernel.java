package torchwright.cuda.kernel.pointwise;

import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.KernelTypes;
import torchwright.cuda.launch.StridedOperands;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Where;

/** Takes the second input where the first is true, and the third elsewhere. */
final class WhereKernel implements Kernel<Where> {
    @Override
    public void compute(Where op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        long count = output.numel();
        if (count == 0) {
            return;
        }
        CudaContext context = CudaContext.of(output.device());
        Tensor condition = context.onDevice(inputs[0]);
        Tensor yes = context.onDevice(inputs[1]);
        Tensor no = context.onDevice(inputs[2]);
        context.launch("choose", "where_" + KernelTypes.label(output.dtype()))
                .pointer(output)
                .pointer(condition)
                .pointer(yes)
                .value(KernelTypes.code(yes.dtype()))
                .pointer(no)
                .value(KernelTypes.code(no.dtype()))
                .operands(StridedOperands.of(output, condition, yes, no))
                .value(count)
                .overElements(count);
    }
}
