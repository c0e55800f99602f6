package torchwright.benchmarks.work;

import java.util.Arrays;

/** One step of training, whole: gradients forgotten, forward, loss, backward, update, the loss as a number. */
public enum TrainingStep implements Work {
    /** The post's: 15 points, one linear layer of one input and one output, MSE, SGD. */
    LINEAR_REGRESSION("linear-regression"),
    /** 784-256-128-10 with ReLU, a batch of 64, MSE, SGD. */
    MLP("mlp");

    /** How many points the post has. */
    public static final int POINTS = 15;
    /** How many examples a batch of the MLP has. */
    public static final int BATCH = 64;
    /** The learning rate of both: small, so that a million steps stay finite. */
    public static final float LEARNING_RATE = 0.001f;

    private static final int[] WIDTHS = {784, 256, 128, 10};

    private final String label;

    TrainingStep(String label) {
        this.label = label;
    }

    /** {@return how many numbers go into each layer of the MLP, and how many come out of the last} */
    public static int[] widths() {
        return WIDTHS.clone();
    }

    /**
     * Numbers to train on, the same for every peer.
     *
     * @param count how many
     * @return numbers between -1 and 1 that look like nothing in particular
     */
    public static float[] data(int count) {
        float[] data = new float[count];
        for (int i = 0; i < count; i++) {
            data[i] = (float) Math.sin(i * 1.7 + 0.3);
        }
        return data;
    }

    @Override
    public String label() {
        return "train " + label;
    }

    static TrainingStep parse(String label) {
        return Arrays.stream(values())
                .filter(step -> step.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }
}
