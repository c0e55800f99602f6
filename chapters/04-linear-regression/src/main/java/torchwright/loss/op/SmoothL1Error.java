package torchwright.loss.op;

import torchwright.loss.Reduction;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * With {@code z = |input - target|}: {@code z^2 / (2 beta)} below {@code beta}, and {@code z - beta / 2} from there on,
 * for each element, their mean or their sum; torch: {@code aten::smooth_l1_loss}.
 *
 * <p>It is the Huber loss divided by {@code beta}: far away the slope is 1, whatever {@code beta} is.
 *
 * @param reduction what becomes of the errors of all elements
 * @param beta      where the parabola becomes a line; positive
 */
public record SmoothL1Error(Reduction reduction, double beta) implements RegressionLossOp {
    @Override
    public String kernelName() {
        return "smooth_l1_cpu";
    }

    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (beta <= 0) {
            throw new IllegalArgumentException("smooth_l1_loss does not support "
                    + (beta < 0 ? "negative values" : "0") + " for beta.\nIt is " + beta
                    + "; with 0 it is the absolute error: use L1Loss.");
        }
        return RegressionLossOp.super.infer(inputs);
    }

    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        Tensor distance = inputs[0].sub(inputs[1]).abs();
        Tensor parabola = distance.mul(0.5).mul(distance).div(beta);
        Tensor line = distance.sub(0.5 * beta);
        return new Tensor[] {reduction.of(Tensor.where(distance.lt(beta), parabola, line))};
    }
}
