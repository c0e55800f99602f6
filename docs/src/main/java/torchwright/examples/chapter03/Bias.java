package torchwright.examples.chapter03;

import java.util.ArrayList;
import java.util.List;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

/** One bias, added to five rows. */
public final class Bias {
    private Bias() {}

    /** Moves the first number of the bias, and sees how far the sum of all outputs moves. */
    public static void nudge() {
        Tensor rows = Tensor.zeros(5, 12);
        Tensor bias = Tensor.zeros(12);
        double before = rows.add(bias).sum().item();
        bias.get(0).fill_(0.001);
        double after = rows.add(bias).sum().item();
        System.out.printf("%.3f%n", after - before);
    }

    /** Trains five targets by a bias alone, once with the sum of the gradients and once with their mean. */
    public static void averagedInsteadOfSummed() {
        List<Double> summed = losses(1);
        List<Double> averaged = losses(5);
        for (int step = 0; step < 20; step += 4) {
            System.out.printf("step %2d   summed %8.4f   averaged %8.4f%n", step, summed.get(step), averaged.get(step));
        }
    }

    /**
     * Trains {@code rows + bias} towards 3.
     *
     * @param divisor what the bias's gradient is divided by before a step: 1, or the number of rows for their mean
     * @return the loss before each of twenty steps
     */
    static List<Double> losses(int divisor) {
        Tensor rows = Tensor.zeros(5, 1);
        Tensor bias = Tensor.of(0f).reshape(1).requiresGrad_(true);
        List<Double> losses = new ArrayList<>();
        for (int step = 0; step < 20; step++) {
            Tensor loss = rows.add(bias).sub(3).pow(2).sum();
            losses.add(loss.item());
            loss.backward();
            boolean before = GradMode.setEnabled(false);
            bias.sub_(bias.grad().div(divisor), 0.02);
            GradMode.setEnabled(before);
            bias.grad().zero_();
        }
        return losses;
    }
}
