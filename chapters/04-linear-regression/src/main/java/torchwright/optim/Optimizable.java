package torchwright.optim;

import java.util.List;
import torchwright.kit.Todo;
import torchwright.tensor.Tensor;

/** Checks what an optimiser is asked to optimise, before anything has changed. */
final class Optimizable {
    private Optimizable() {}

    /**
     * Refuses groups that cannot be optimised beside those there are.
     *
     * <p>An optimiser writes new values into leaves: what a recorded operation made, it would not reach the next time.
     * It steps no tensor twice. Tensors are told apart by identity, whatever their values. And it wants to have
     * something to do: one parameter at least, of the groups there are and the new ones taken together.
     *
     * @param present the groups that the optimiser has; none while it is made
     * @param added   the groups that it shall have besides
     * @throws IllegalArgumentException with torch's text as the first line: {@code can't optimize a non-leaf Tensor};
     *     {@code some parameters appear in more than one parameter group}; {@code optimizer got an empty parameter
     *     list}
     */
    static void check(List<ParamGroup> present, List<ParamGroup> added) {
        // Exercise 4.3: Refuse what cannot be optimised, before the training begins.
        // Page: 04-linear-regression.html#what-may-be-optimised
        throw new Todo("4.3");
    }
}
