package torchwright.cuda.kernel.pointwise;

import java.util.function.Function;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.KernelTypes;
import torchwright.cuda.launch.Launch;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.BinaryOp;

/** Applies a function of two numbers to every pair of elements of two tensors that broadcast. */
final class BinaryKernel<O extends BinaryOp> implements Kernel<O> {
    private final BinaryFunction function;
    private final Function<O, KernelNumber> alpha;
    private final boolean exactScalars;

    private BinaryKernel(BinaryFunction function, Function<O, KernelNumber> alpha, boolean exactScalars) {
        this.function = function;
        this.alpha = alpha;
        this.exactScalars = exactScalars;
    }

    static <O extends BinaryOp> BinaryKernel<O> of(BinaryFunction function) {
        return new BinaryKernel<>(function, op -> KernelNumber.NONE, false);
    }

    /** A kernel that does not round a 0-dim right operand to half precision before it computes, as torch's products do. */
    static <O extends BinaryOp> BinaryKernel<O> withExactScalars(BinaryFunction function) {
        return new BinaryKernel<>(function, op -> KernelNumber.NONE, true);
    }

    /**
     * A kernel of {@code a + alpha * b}.
     *
     * @param alpha the factor that an op has
     */
    static <O extends BinaryOp> BinaryKernel<O> scaledSum(Function<O, KernelNumber> alpha) {
        return new BinaryKernel<>(BinaryFunction.ADD, alpha, false);
    }

    @Override
    public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        long count = output.numel();
        if (count == 0) {
            return;
        }
        boolean exact = exactScalars && inputs[1].rank() == 0;
        DType dtype = output.dtype();
        String label = KernelTypes.label(dtype);
        CudaContext context = CudaContext.of(output.device());
        Operands operands = Operands.of(output, inputs, dtype, exact);
        if (operands.areContiguous()) {
            int lanes = Elements.lanes(dtype);
            Launch launch = context.launch("binary", "binary_" + label)
                    .value(function.code())
                    .pointer(output);
            operands.addSecond(operands.addFirst(launch));
            operands.number().addTo(launch, dtype);
            alpha.apply(op).addTo(launch, dtype);
            launch.value(operands.aligned(lanes)).value(count).overElements((count + lanes - 1) / lanes);
        } else {
            Launch launch = context.launch("binary", "binary_strided_" + label)
                    .value(function.code())
                    .pointer(output);
            operands.addBothWithDtypes(launch).value(exact ? 1 : 0);
            operands.number().addTo(launch, dtype);
            alpha.apply(op).addTo(launch, dtype);
            launch.operands(operands.walk()).value(count).overElements(count);
        }
    }
}
