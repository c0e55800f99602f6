package torchwright.golden;

import torchwright.loss.HuberLoss;
import torchwright.loss.L1Loss;
import torchwright.loss.Loss;
import torchwright.loss.MSELoss;
import torchwright.loss.Reduction;
import torchwright.loss.RegressionLosses;
import torchwright.loss.SmoothL1Loss;
import torchwright.tensor.Tensor;

/** The regression losses, as functions and by their modules' texts. */
final class LossOperations {
    private LossOperations() {}

    static void define(Operations operations) {
        operations.define(
                "mse_loss", (in, args) -> RegressionLosses.mseLoss(in.tensor(0), in.tensor(1), reduction(args)));
        operations.define(
                "l1_loss", (in, args) -> RegressionLosses.l1Loss(in.tensor(0), in.tensor(1), reduction(args)));
        operations.define("huber_loss", LossOperations::huber);
        operations.define("smooth_l1_loss", LossOperations::smoothL1);
        operations.define(
                "loss_text",
                (in, args) -> named(args.json().get("loss").getAsString()).toString());
    }

    private static Tensor huber(Operands in, Arguments args) {
        return RegressionLosses.huberLoss(in.tensor(0), in.tensor(1), reduction(args), args.real("delta"));
    }

    private static Tensor smoothL1(Operands in, Arguments args) {
        return RegressionLosses.smoothL1Loss(in.tensor(0), in.tensor(1), reduction(args), args.real("beta"));
    }

    private static Reduction reduction(Arguments args) {
        String word = args.json().get("reduction").getAsString();
        for (Reduction reduction : Reduction.values()) {
            if (reduction.toString().equals(word)) {
                return reduction;
            }
        }
        throw new IllegalArgumentException("reduction: no such word: " + word);
    }

    private static Loss named(String loss) {
        return switch (loss) {
            case "MSELoss" -> new MSELoss();
            case "L1Loss" -> new L1Loss();
            case "HuberLoss" -> new HuberLoss();
            case "SmoothL1Loss" -> new SmoothL1Loss();
            default -> throw new IllegalArgumentException("loss: no such class: " + loss);
        };
    }
}
