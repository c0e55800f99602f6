package torchwright.nn.init;

import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * Fills tensors with the numbers they begin with; torch: {@code torch.nn.init}.
 *
 * <p>Each method overwrites its tensor, unrecorded, and returns it. Random ones draw from the default generator.
 */
public final class Init {
    private Init() {}

    /**
     * Draws every element evenly.
     *
     * @param tensor what is filled
     * @param from   the lower bound
     * @param to     the upper bound
     * @return the tensor
     */
    public static Tensor uniform_(Tensor tensor, double from, double to) {
        tensor.detach().uniform_(from, to, Generator.defaultGenerator());
        return tensor;
    }

    /**
     * Draws every element from a normal distribution.
     *
     * @param tensor what is filled
     * @param mean   its mean
     * @param std    its standard deviation
     * @return the tensor
     */
    public static Tensor normal_(Tensor tensor, double mean, double std) {
        tensor.detach().normal_(mean, std, Generator.defaultGenerator());
        return tensor;
    }

    /**
     * Sets every element to one value.
     *
     * @param tensor what is filled
     * @param value  the value
     * @return the tensor
     */
    public static Tensor constant_(Tensor tensor, Number value) {
        tensor.detach().fill_(value);
        return tensor;
    }

    /**
     * Sets every element to 0.
     *
     * @param tensor what is filled
     * @return the tensor
     */
    public static Tensor zeros_(Tensor tensor) {
        return constant_(tensor, 0);
    }

    /**
     * Sets every element to 1.
     *
     * @param tensor what is filled
     * @return the tensor
     */
    public static Tensor ones_(Tensor tensor) {
        return constant_(tensor, 1);
    }

    /**
     * Makes a matrix the identity.
     *
     * @param tensor a matrix
     * @return the tensor
     * @throws IllegalArgumentException if it is no matrix
     */
    public static Tensor eye_(Tensor tensor) {
        if (tensor.rank() != 2) {
            throw new IllegalArgumentException("Only tensors with 2 dimensions are supported");
        }
        tensor.detach().copy_(Tensor.eye(tensor.size(0), tensor.size(1), tensor.dtype()));
        return tensor;
    }

    /**
     * Draws evenly, so that variances survive both forward and backward, for layers with tanh or sigmoid.
     *
     * @param tensor a weight of at least 2 dimensions
     * @param gain   from {@link Nonlinearity#gain}; torch's default is 1
     * @return the tensor, in {@code +-gain * sqrt(6 / (in + out))}
     */
    public static Tensor xavierUniform_(Tensor tensor, double gain) {
        double bound = Math.sqrt(3) * xavierDeviation(tensor.shape(), gain);
        return uniform_(tensor, -bound, bound);
    }

    /**
     * Draws normally, so that variances survive both forward and backward, for layers with tanh or sigmoid.
     *
     * @param tensor a weight of at least 2 dimensions
     * @param gain   from {@link Nonlinearity#gain}; torch's default is 1
     * @return the tensor, with deviation {@code gain * sqrt(2 / (in + out))}
     */
    public static Tensor xavierNormal_(Tensor tensor, double gain) {
        return normal_(tensor, 0, xavierDeviation(tensor.shape(), gain));
    }

    private static double xavierDeviation(Shape shape, double gain) {
        Fans fans = Fans.of(shape);
        return gain * Math.sqrt(2.0 / (fans.in() + fans.out()));
    }

    /**
     * Draws evenly from {@code -bound} to {@code bound}, so that the sum over one fan keeps the variance.
     *
     * <p>A sum of n terms has n times the variance of one, so a weight has standard deviation {@code gain / sqrt(fan)};
     * and an even distribution within {@code +-bound} has standard deviation {@code bound / sqrt(3)}.
     *
     * @param tensor       a weight of at least 2 dimensions
     * @param slope        the slope below 0 of a leaky relu that follows
     * @param mode         which fan counts
     * @param nonlinearity what follows the layer
     * @return the tensor, overwritten
     */
    public static Tensor kaimingUniform_(Tensor tensor, double slope, FanMode mode, Nonlinearity nonlinearity) {
        // tag::ex-2.3[]
        double deviation = kaimingDeviation(tensor.shape(), slope, mode, nonlinearity);
        double bound = Math.sqrt(3) * deviation;
        return uniform_(tensor, -bound, bound);
        // end::ex-2.3[]
    }

    /**
     * Draws normally, so that the sum over one fan keeps the variance.
     *
     * @param tensor       a weight of at least 2 dimensions
     * @param slope        the slope below 0 of a leaky relu that follows
     * @param mode         which fan counts
     * @param nonlinearity what follows the layer
     * @return the tensor, with deviation {@code gain / sqrt(fan)}
     */
    public static Tensor kaimingNormal_(Tensor tensor, double slope, FanMode mode, Nonlinearity nonlinearity) {
        return normal_(tensor, 0, kaimingDeviation(tensor.shape(), slope, mode, nonlinearity));
    }

    private static double kaimingDeviation(Shape shape, double slope, FanMode mode, Nonlinearity nonlinearity) {
        int fan = mode.of(Fans.of(shape));
        return shape.numel() == 0 ? 0 : nonlinearity.gain(slope) / Math.sqrt(fan);
    }

    /**
     * Makes a matrix whose rows, or columns if there are fewer, stand at right angles to each other.
     *
     * @param tensor at least 2 dimensions; all but the first are taken as one
     * @param gain   the length of each row, or column; torch's default is 1
     * @return the tensor
     * @throws IllegalArgumentException if it has fewer than 2 dimensions
     */
    public static Tensor orthogonal_(Tensor tensor, double gain) {
        if (tensor.rank() < 2) {
            throw new IllegalArgumentException("Only tensors with 2 or more dimensions are supported");
        }
        if (tensor.numel() == 0) {
            return tensor;
        }
        int rows = tensor.size(0);
        Tensor random = Tensor.empty(Shape.of(rows, (int) (tensor.numel() / rows)), tensor.dtype(), tensor.device());
        random.normal_(0, 1);
        tensor.detach()
                .copy_(OrthogonalRows.of(random).to(tensor.device()).view(tensor.shape()))
                .mul_(gain);
        return tensor;
    }
}
