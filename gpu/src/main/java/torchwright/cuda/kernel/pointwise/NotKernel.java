package torchwright.cuda.kernel.pointwise;

import torchwright.tensor.Kernel;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.LogicalNot;

/** Whether an element is 0 or false: a comparison with 0. */
final class NotKernel implements Kernel<LogicalNot> {
    private static final ComparisonKernel<LogicalNot> EQUAL = new ComparisonKernel<>(Question.EQ);

    @Override
    public void compute(LogicalNot op, Tensor[] inputs, Tensor[] outputs) {
        Tensor zero = Tensor.zeros(Shape.SCALAR, inputs[0].dtype());
        EQUAL.compute(op, new Tensor[] {inputs[0], zero}, outputs);
    }
}
