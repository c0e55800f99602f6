package torchwright.nn.layer;

import torchwright.kit.Todo;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** Dropout as functions, of which {@link Dropout} is made; torch: {@code torch.nn.functional.dropout}. */
public final class Dropouts {
    private Dropouts() {}

    /**
     * In training, drops each element with a probability and scales up the rest, with the default generator.
     *
     * @param input    of any shape, floating point
     * @param p        the probability with which an element becomes 0
     * @param training false to get the input itself back
     * @return of the same shape; the input itself where nothing is dropped
     * @throws IllegalArgumentException if {@code p} is not in {@code [0, 1]}, or the input is not floating point
     */
    public static Tensor dropout(Tensor input, double p, boolean training) {
        return dropout(input, p, training, Generator.defaultGenerator());
    }

    /**
     * In training, drops each element with a probability and scales up the rest.
     *
     * <p>The input is multiplied by a mask of its shape and dtype. An element of the mask is drawn by
     * {@code bernoulli_}: 1 with probability {@code 1 - p}, else 0. The mask is divided by {@code 1 - p}, so that the
     * expected value of every element stays what it was. Where nothing is left to chance nothing is drawn: with
     * {@code p = 0}, or without training, the input itself comes back; with {@code p = 1} the mask is all 0.
     *
     * @param input     of any shape, floating point
     * @param p         the probability with which an element becomes 0
     * @param training  false to get the input itself back
     * @param generator where the mask comes from, one draw an element
     * @return of the same shape
     * @throws IllegalArgumentException if {@code p} is not in {@code [0, 1]}, or the input is not floating point
     */
    public static Tensor dropout(Tensor input, double p, boolean training, Generator generator) {
        checkProbability(p);
        checkFloatingPoint(input, p, training);
        // Exercise 5.2: In training, set elements of the input to 0 at random, and scale up those that stay.
        // Page: 05-test-mode.html#drop-and-scale
        throw new Todo("5.2");
    }

    /**
     * Like {@link #dropout(Tensor, double, boolean)}, but overwrites the input.
     *
     * @param input    of any shape, floating point
     * @param p        the probability with which an element becomes 0
     * @param training false to leave the input as it is
     * @return {@code input}
     * @throws IllegalArgumentException if {@code p} is not in {@code [0, 1]}, or the input is not floating point
     */
    public static Tensor dropout_(Tensor input, double p, boolean training) {
        Tensor ones = Tensor.onesLike(input);
        Tensor mask = dropout(ones, p, training);
        return mask == ones ? input : input.mul_(mask);
    }

    static void checkProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    "dropout probability has to be between 0 and 1, but got " + PythonNumber.text(p));
        }
    }

    /** Whole numbers cannot be scaled by {@code 1 / (1 - p)}; where nothing is drawn, torch lets them pass. */
    private static void checkFloatingPoint(Tensor input, double p, boolean training) {
        DType dtype = input.dtype();
        if (training && p > 0 && p < 1 && !dtype.isFloatingPoint()) {
            throw new IllegalArgumentException("result type Float can't be cast to the desired output type "
                    + dtype.scalarName() + "\nDropout scales what it keeps: convert the input with to(DType.FLOAT32).");
        }
    }
}
