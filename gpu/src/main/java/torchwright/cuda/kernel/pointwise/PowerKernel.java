package torchwright.cuda.kernel.pointwise;

import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.KernelTypes;
import torchwright.cuda.launch.Launch;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.BinaryOp;
import torchwright.tensor.op.PowByNumber;

/** Powers: a few fixed exponents are products or square roots, as on the CPU, and as in torch. */
final class PowerKernel<O extends BinaryOp> implements Kernel<O> {
    @Override
    public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
        DType dtype = outputs[0].dtype();
        if (!(op instanceof PowByNumber by)) {
            power(inputs, outputs[0], null);
        } else if (dtype.isFloatingPoint() && product(by.exponent().doubleValue()) != null) {
            UnaryKernel.<O>of(product(by.exponent().doubleValue())).compute(op, inputs, outputs);
        } else {
            // Not rounded to a half, as on the CPU.
            power(inputs, outputs[0], KernelNumber.of(by.exponent()));
        }
    }

    private static UnaryFunction product(double exponent) {
        if (exponent == 2) {
            return UnaryFunction.SQUARE;
        }
        if (exponent == 3) {
            return UnaryFunction.CUBE;
        }
        if (exponent == 0.5) {
            return UnaryFunction.SQRT;
        }
        if (exponent == -0.5) {
            return UnaryFunction.RSQRT;
        }
        if (exponent == -1) {
            return UnaryFunction.RECIPROCAL;
        }
        return exponent == -2 ? UnaryFunction.INVERSE_SQUARE : null;
    }

    /** Computes powers; of a given exponent if there is one, which the second input repeats then. */
    private static void power(Tensor[] inputs, Tensor output, KernelNumber exponent) {
        long count = output.numel();
        if (count == 0) {
            return;
        }
        DType dtype = output.dtype();
        Operands operands = Operands.of(output, inputs, dtype, false);
        Launch launch = CudaContext.of(output.device())
                .launch("power", "power_" + KernelTypes.label(dtype))
                .pointer(output);
        operands.addBothWithDtypes(launch);
        (exponent == null ? operands.number() : exponent).addTo(launch, dtype);
        launch.operands(operands.walk()).value(count).overElements(count);
    }
}
