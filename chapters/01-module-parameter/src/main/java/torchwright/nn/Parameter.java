package torchwright.nn;

import torchwright.tensor.Tensor;

/**
 * A tensor that is learned: held in a field of a {@link Module}, it is one of that module's parameters.
 *
 * <p>It requires a gradient unless told otherwise. torch: {@code torch.nn.Parameter}.
 */
public final class Parameter extends Tensor {
    /**
     * Makes a parameter that requires a gradient.
     *
     * @param data the values, of any shape; the parameter shares them
     * @throws IllegalArgumentException if the dtype is not floating point
     */
    public Parameter(Tensor data) {
        this(data, true);
    }

    /**
     * Makes a parameter.
     *
     * @param data         the values, of any shape; the parameter shares them
     * @param requiresGrad false for one that stays as it is, which may have any dtype
     * @throws IllegalArgumentException if it requires a gradient and the dtype is not floating point
     */
    public Parameter(Tensor data, boolean requiresGrad) {
        super(data);
        if (requiresGrad && !data.dtype().isFloatingPoint()) {
            throw new IllegalArgumentException(
                    "Only Tensors of floating point and complex dtype can require gradients\nConvert " + data.dtype()
                            + " with to(DType.FLOAT32), or hold the tensor as a Buffer.");
        }
        requiresGrad_(requiresGrad);
    }

    /**
     * The name of this tensor, as torch's {@code p.name}; there is none.
     *
     * @return null: a parameter does not know what it is called, the module that holds it does; see
     *     {@link Module#namedParameters()}
     */
    public String name() {
        return null;
    }

    /** {@return the words "Parameter containing:" and, on the next line, the tensor} */
    @Override
    public String toString() {
        return "Parameter containing:\n" + super.toString();
    }
}
