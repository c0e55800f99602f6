package torchwright.optim;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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
        // tag::ex-4.3[]
        Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        present.forEach(group -> seen.addAll(group.parameters()));
        for (ParamGroup group : added) {
            for (Tensor parameter : group.parameters()) {
                if (!parameter.isLeaf()) {
                    throw new IllegalArgumentException("can't optimize a non-leaf Tensor\nThe tensor of shape "
                            + parameter.shape().brackets() + " was made by " + parameter.gradFnName()
                            + ": give the tensors it was made of, or its detach().requiresGrad_(true).");
                }
                if (!seen.add(parameter)) {
                    throw new IllegalArgumentException("some parameters appear in more than one parameter group\n"
                            + "The tensor of shape " + parameter.shape().brackets() + " would be stepped twice.");
                }
            }
        }
        if (seen.isEmpty()) {
            throw new IllegalArgumentException("optimizer got an empty parameter list\nparameters() finds only fields"
                    + " of type Parameter: a plain Tensor in a field is none.");
        }
        // end::ex-4.3[]
    }
}
