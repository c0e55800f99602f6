package torchwright.tensor.cpu;

import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Prod;

/** Products: real numbers in torch's order, {@link Product}; whole numbers in row-major order. */
final class ProductKernel implements Kernel<Prod> {
    @Override
    public void compute(Prod op, Tensor[] inputs, Tensor[] outputs) {
        Tensor input = ReductionKernels.converted(inputs[0], outputs[0].dtype());
        CpuStorage elements = (CpuStorage) input.storage();
        CpuStorage products = (CpuStorage) outputs[0].storage();
        if (products.dtype().isFloatingPoint()) {
            Product.product(elements, input.layout(), op.dims().folded(input.rank()), products);
        } else if (products.dtype() == DType.INT64) {
            DimensionFold.run(input, op.dims(), new ProductFold(elements.longs(), products.longs()));
        } else {
            // A product of truth values, on request only, is true where all are.
            DimensionFold.run(input, op.dims(), new QuantifierFold(elements, false, products.booleans()));
        }
    }
}
