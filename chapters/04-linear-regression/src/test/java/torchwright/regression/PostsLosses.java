package torchwright.regression;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Locale;

/**
 * The losses of the post's run, epoch by epoch: the same numbers come out of every right loop, and each mistake leaves
 * its own trace in them.
 */
final class PostsLosses {
    private final double[] losses;

    PostsLosses(double[] losses) {
        this.losses = losses;
    }

    double of(int epoch) {
        return losses[epoch];
    }

    /** Fails with the likely mistake unless the loss of an epoch is the expected one. */
    void assertEpoch(double expected, int epoch) {
        // Written so that NaN fails.
        if (!(Math.abs(losses[epoch] - expected) <= 0.001 * expected)) {
            fail("the loss of epoch " + epoch + " should be " + (float) expected + ", but is " + (float) losses[epoch]
                    + "\nthe losses were " + row() + diagnosis());
        }
    }

    /** {@return the likely mistake on a line of its own, or nothing} */
    String diagnosis() {
        if (losses[0] == losses[1]) {
            return "\nnothing moves: is there a step, and are the gradients of this very loss there when it is taken?";
        }
        if (losses[0] < 20) {
            return "\nthe first loss was measured after the step";
        }
        if (losses.length > 2 && Math.abs(losses[2] - 69.51) < 0.1) {
            return "\nit swings through the answer and out again: the old gradients were not forgotten";
        }
        return losses[1] > losses[0] ? "\nit climbs" : "";
    }

    /** {@return the first seven losses and the last} */
    String row() {
        StringBuilder row = new StringBuilder();
        for (int epoch = 0; epoch < losses.length; epoch++) {
            if (epoch < 7 || epoch == losses.length - 1) {
                row.append(String.format(Locale.ROOT, "%8.2f", losses[epoch]));
            } else if (epoch == 7) {
                row.append(" ...");
            }
        }
        return row.toString();
    }
}
