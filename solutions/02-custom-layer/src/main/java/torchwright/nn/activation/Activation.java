package torchwright.nn.activation;

import torchwright.tensor.Dispatcher;
import torchwright.tensor.Tensor;

/** The activation functions as methods; torch: {@code torch.nn.functional}. */
public final class Activation {
    private Activation() {}

    /**
     * Lets a little of what is negative through.
     *
     * @param input of any shape, floating point
     * @param slope the slope below 0; torch's default is 0.01
     * @return {@code x} where positive, else {@code slope * x}
     */
    public static Tensor leakyRelu(Tensor input, double slope) {
        return Dispatcher.run(new LeakyRelu(slope), input);
    }

    /**
     * Goes down to {@code -alpha}, smoothly.
     *
     * @param input of any shape, floating point
     * @param alpha how far below 0 it goes; torch's default is 1
     * @return {@code x} where positive, else {@code alpha * (e^x - 1)}
     */
    public static Tensor elu(Tensor input, double alpha) {
        return Dispatcher.run(new Elu(alpha), input);
    }

    /**
     * The input times its own sigmoid.
     *
     * @param input of any shape, floating point
     * @return {@code x / (1 + e^-x)}
     */
    public static Tensor silu(Tensor input) {
        return Dispatcher.run(new Silu(), input);
    }

    /**
     * A smooth relu, always positive.
     *
     * @param input     of any shape, floating point
     * @param beta      how sharp the bend is; torch's default is 1
     * @param threshold where {@code beta x} is larger, the result is {@code x}; torch's default is 20
     * @return {@code log(1 + e^(beta x)) / beta}
     */
    public static Tensor softplus(Tensor input, double beta, double threshold) {
        return Dispatcher.run(new Softplus(beta, threshold), input);
    }

    /**
     * The in-place form of {@link #leakyRelu}.
     *
     * @param input what is overwritten
     * @param slope the slope below 0
     * @return the input
     */
    public static Tensor leakyRelu_(Tensor input, double slope) {
        return Dispatcher.runInto(new LeakyRelu(slope), input, input);
    }

    /**
     * The in-place form of {@link #elu}.
     *
     * @param input what is overwritten
     * @param alpha how far below 0 it goes
     * @return the input
     */
    public static Tensor elu_(Tensor input, double alpha) {
        return Dispatcher.runInto(new Elu(alpha), input, input);
    }

    /**
     * The in-place form of {@link #silu}.
     *
     * @param input what is overwritten
     * @return the input
     */
    public static Tensor silu_(Tensor input) {
        return Dispatcher.runInto(new Silu(), input, input);
    }
}
