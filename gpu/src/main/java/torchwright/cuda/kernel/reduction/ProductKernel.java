package torchwright.cuda.kernel.reduction;

import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Prod;

/**
 * Products: of halves in float32, rounded once, as torch has them on CUDA; the CPU rounds each factor's product.
 *
 * <p>Whole numbers wrap around.
 */
final class ProductKernel implements Kernel<Prod> {
    @Override
    public void compute(Prod op, Tensor[] inputs, Tensor[] outputs) {
        Tensor input = inputs[0];
        Tensor output = outputs[0];
        DType result = output.dtype();
        if (result == DType.BOOL) {
            // A product of truth values, on request only, is true where all are.
            Nonzeros.all(input, op.dims(), output);
            return;
        }
        boolean isWidened = input.dtype() == DType.BOOL && result == DType.INT64;
        Tensor elements = isWidened ? input : input.to(result);
        String kernel = "product_" + Reduction.label(elements.dtype()) + "_" + Reduction.label(result);
        Reduction product = new Reduction(
                "product",
                kernel,
                "product_parts_" + Reduction.label(result),
                result.computeType().itemSize());
        product.run(elements, op.dims(), output, launch -> launch.pointer(output));
    }
}
