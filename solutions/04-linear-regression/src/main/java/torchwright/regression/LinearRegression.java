package torchwright.regression;

import torchwright.nn.Module;
import torchwright.nn.layer.Linear;
import torchwright.tensor.Tensor;

/** The post's model: one linear layer, {@code (N, in) -> (N, out)}. */
public final class LinearRegression extends Module {
    private final Linear linear;

    /**
     * Makes a model that has not learned anything.
     *
     * @param inputSize  how many numbers an input has
     * @param outputSize how many an output has
     */
    public LinearRegression(int inputSize, int outputSize) {
        linear = new Linear(inputSize, outputSize);
    }

    /** {@return the layer, with its weight and bias} */
    public Linear linear() {
        return linear;
    }

    /**
     * Predicts.
     *
     * @param input {@code (N, in)}
     * @return {@code (N, out)}
     */
    @Override
    public Tensor forward(Tensor input) {
        return linear.call(input);
    }
}
