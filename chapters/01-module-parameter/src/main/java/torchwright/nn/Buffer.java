package torchwright.nn;

import torchwright.tensor.Tensor;

/**
 * A tensor that belongs to a {@link Module} and is not learned, such as a running mean: it moves with the module and,
 * if persistent, is saved with it. torch: {@code torch.nn.Buffer}.
 */
public final class Buffer extends Tensor {
    private final boolean persistent;

    /**
     * Makes a buffer that is part of the state dict.
     *
     * @param data the values, of any shape and dtype; the buffer shares them
     */
    public Buffer(Tensor data) {
        this(data, true);
    }

    /**
     * Makes a buffer.
     *
     * @param data       the values, of any shape and dtype; the buffer shares them
     * @param persistent whether it is part of the state dict
     */
    public Buffer(Tensor data, boolean persistent) {
        super(data);
        this.persistent = persistent;
    }

    /** {@return whether it is part of the state dict} */
    public boolean isPersistent() {
        return persistent;
    }
}
