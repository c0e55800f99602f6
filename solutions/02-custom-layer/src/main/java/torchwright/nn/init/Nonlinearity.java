package torchwright.nn.init;

/** What follows a weight, and so by how much the weight must make up for it; torch: {@code calculate_gain}. */
public enum Nonlinearity {
    /** Nothing, or a convolution. */
    LINEAR,
    /** The sigmoid. */
    SIGMOID,
    /** The hyperbolic tangent. */
    TANH,
    /** {@code max(x, 0)}, which loses half of the variance. */
    RELU,
    /** A relu with a slope below 0. */
    LEAKY_RELU,
    /** The self-normalising elu. */
    SELU;

    /**
     * The factor by which a weight must be larger.
     *
     * @param slope the slope below 0 of {@link #LEAKY_RELU}; torch's default is 0.01. Others take no notice
     * @return the gain
     */
    public double gain(double slope) {
        return switch (this) {
            case LINEAR, SIGMOID -> 1;
            case TANH -> 5.0 / 3;
            case RELU -> Math.sqrt(2);
            case LEAKY_RELU -> Math.sqrt(2.0 / (1 + slope * slope));
            case SELU -> 3.0 / 4;
        };
    }
}
