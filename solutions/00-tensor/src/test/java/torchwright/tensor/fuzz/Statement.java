package torchwright.tensor.fuzz;

import java.util.function.IntFunction;
import torchwright.tensor.Tensor;

/**
 * One line of a random program, which both the engine and the naive oracle can carry out.
 *
 * @param variable the number of the variable that the line defines, or changes in place
 * @param defines  whether it defines the variable
 * @param code     the expression, in Java
 * @param engine   carries it out on real tensors
 * @param oracle   carries it out on naive tensors
 * @param scale    the size of the numbers that are added up on the way, where cancellation may leave an error
 */
record Statement(
        int variable, boolean defines, String code, Meaning<Tensor> engine, Meaning<NaiveTensor> oracle, double scale) {
    /** What a line means for one kind of tensor. */
    @FunctionalInterface
    interface Meaning<T> {
        /** Carries the line out, given the variables by their numbers. */
        T in(IntFunction<T> variables);
    }

    @Override
    public String toString() {
        return (defines ? "Tensor t" + variable + " = " : "") + code + ";";
    }
}
