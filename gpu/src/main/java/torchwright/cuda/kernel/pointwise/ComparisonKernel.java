package torchwright.cuda.kernel.pointwise;

import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.KernelTypes;
import torchwright.cuda.launch.Launch;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TypePromotion;

/** Asks a question about every pair of elements of two tensors that broadcast, in their common dtype. */
final class ComparisonKernel<O extends Op> implements Kernel<O> {
    private final Question question;

    ComparisonKernel(Question question) {
        this.question = question;
    }

    @Override
    public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        long count = output.numel();
        if (count == 0) {
            return;
        }
        DType dtype = TypePromotion.resultType(inputs);
        Operands operands = Operands.of(output, inputs, dtype, false);
        CudaContext context = CudaContext.of(output.device());
        if (operands.areContiguous() && !operands.hasNumberFirst()) {
            int lanes = Elements.lanes(dtype);
            Launch launch = context.launch("comparison", "comparison_" + KernelTypes.label(dtype))
                    .value(question.code())
                    .pointer(output);
            operands.addSecond(operands.addFirst(launch));
            operands.number().addTo(launch, dtype);
            launch.value(operands.aligned(lanes)).value(count).overElements((count + lanes - 1) / lanes);
        } else {
            Launch launch = context.launch("comparison", "comparison_strided_" + KernelTypes.label(dtype))
                    .value(question.code())
                    .pointer(output);
            operands.addBothWithDtypes(launch);
            operands.number().addTo(launch, dtype);
            launch.operands(operands.walk()).value(count).overElements(count);
        }
    }
}
