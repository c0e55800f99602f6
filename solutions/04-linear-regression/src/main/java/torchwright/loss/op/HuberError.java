package torchwright.loss.op;

import torchwright.loss.Reduction;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * With {@code z = |input - target|}: {@code z^2 / 2} up to {@code delta}, and {@code delta (z - delta / 2)} beyond, for
 * each element, their mean or their sum; torch: {@code aten::huber_loss}.
 *
 * <p>The line goes on where the parabola stops, with the same slope: an outlier pulls no harder than {@code delta}.
 *
 * @param reduction what becomes of the errors of all elements
 * @param delta     where the parabola becomes a line; positive
 */
public record HuberError(Reduction reduction, double delta) implements RegressionLossOp {
    @Override
    public String kernelName() {
        return "huber_cpu";
    }

    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (delta <= 0) {
            throw new IllegalArgumentException(
                    "huber_loss does not support non-positive values for delta.\nIt is " + delta + ".");
        }
        return RegressionLossOp.super.infer(inputs);
    }

    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        Tensor distance = inputs[0].sub(inputs[1]).abs();
        Tensor parabola = distance.mul(0.5).mul(distance);
        Tensor line = distance.sub(0.5 * delta).mul(delta);
        return new Tensor[] {reduction.of(Tensor.where(distance.le(delta), parabola, line))};
    }
}
