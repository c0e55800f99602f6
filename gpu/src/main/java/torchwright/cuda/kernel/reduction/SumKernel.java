package torchwright.cuda.kernel.reduction;

import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Sum;

/** Sums: of float32 in float64, of halves in float32, of truth values in int64. */
final class SumKernel implements Kernel<Sum> {
    @Override
    public void compute(Sum op, Tensor[] inputs, Tensor[] outputs) {
        Tensor input = inputs[0];
        Tensor output = outputs[0];
        DType result = output.dtype();
        if (result == DType.BOOL) {
            // A bool sum, on request only, is true where it is not 0.
            Nonzeros.any(input, op.dims(), output);
            return;
        }
        Tensor elements = isWidened(input.dtype(), result) ? input : input.to(result);
        String kernel = "sum_" + Reduction.label(elements.dtype()) + "_" + Reduction.label(result);
        Reduction sum = new Reduction(
                "sum", kernel, "sum_parts_" + Reduction.label(result), Reduction.accumulatorBytes(result));
        sum.run(elements, op.dims(), output, launch -> launch.pointer(output));
    }

    /** Whether a kernel reads one dtype and sums in the other, so that no copy is needed. */
    private static boolean isWidened(DType input, DType result) {
        return input == result
                || input == DType.BOOL && result == DType.INT64
                || input.isHalfPrecision() && result == DType.FLOAT32;
    }
}
