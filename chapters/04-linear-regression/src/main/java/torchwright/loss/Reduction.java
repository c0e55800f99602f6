package torchwright.loss;

import java.util.Locale;
import torchwright.tensor.Tensor;

/** What a loss makes of the errors of all elements; torch: the argument {@code reduction}. */
public enum Reduction {
    /** One error an element, of the shape of the inputs. */
    NONE,
    /** Their mean, a scalar: how many elements there are does not matter. */
    MEAN,
    /** Their sum, a scalar. */
    SUM;

    /**
     * Reduces the errors.
     *
     * @param errors one an element, of any shape
     * @return the errors themselves for {@link #NONE}, else a scalar
     */
    public Tensor of(Tensor errors) {
        return switch (this) {
            case NONE -> errors;
            case MEAN -> errors.mean();
            case SUM -> errors.sum();
        };
    }

    /** {@return torch's word for it: {@code none}, {@code mean} or {@code sum}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
