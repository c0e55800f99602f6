package torchwright.optim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

/**
 * The base class of all optimisers: it holds parameters in groups, and moves each by its gradient when {@link #step} is
 * called; torch: {@code torch.optim.Optimizer}.
 *
 * <p>It never asks what the model computes. {@code backward} has left a gradient at each parameter, and that is all it
 * looks at. A subclass says by {@link #update} how a group is moved.
 */
public abstract class Optimizer {
    private final OptionTable table;
    private final List<ParamGroup> groups = new ArrayList<>();
    private final IdentityHashMap<Tensor, Map<String, Tensor>> states = new IdentityHashMap<>();

    /**
     * Makes an optimiser of one group.
     *
     * @param parameters what to optimise: {@code model.parameters()}
     * @param defaults   the options that there are, by torch's names, with their values
     * @throws IllegalArgumentException if there are no parameters, or they cannot be optimised
     */
    protected Optimizer(Collection<? extends Tensor> parameters, Map<String, ?> defaults) {
        this(List.of(new ParamGroup(parameters)), defaults);
    }

    /**
     * Makes an optimiser.
     *
     * @param groups   what to optimise; an option that a group does not set is the default
     * @param defaults the options that there are, by torch's names, with their values
     * @throws IllegalArgumentException if there are no parameters, or they cannot be optimised, or a group sets an
     *     option that there is not
     */
    protected Optimizer(List<ParamGroup> groups, Map<String, ?> defaults) {
        table = new OptionTable(defaults);
        addAll(groups);
    }

    private void addAll(List<ParamGroup> added) {
        Optimizable.check(groups, added);
        added.forEach(group -> group.checkAgainst(table));
        added.forEach(group -> group.adopt(table));
        groups.addAll(added);
    }

    /** {@return the groups, in the order in which they are stepped; unmodifiable} */
    public final List<ParamGroup> paramGroups() {
        return Collections.unmodifiableList(groups);
    }

    /**
     * Adds a group, for example when layers that stood still shall learn too.
     *
     * @param group the parameters; an option that it does not set is the default
     * @throws IllegalArgumentException if one of them cannot be optimised, or is in another group, or the group sets an
     *     option that there is not; nothing has changed then
     */
    public final void addParamGroup(ParamGroup group) {
        addAll(List.of(group));
    }

    /** Forgets all gradients: the next {@code backward} starts afresh. */
    public final void zeroGrad() {
        zeroGrad(true);
    }

    /**
     * Forgets the gradients of all parameters in all groups.
     *
     * <p>{@code backward} adds to what is there: gradients that are not forgotten count again in every step to come.
     *
     * @param setToNone true to take each gradient away, so that it is null; false to write 0 into its elements, in
     *     place and cut off from any graph, and to leave those alone that are null
     */
    public final void zeroGrad(boolean setToNone) {
        // tag::ex-4.4[]
        for (ParamGroup group : groups) {
            for (Tensor parameter : group.parameters()) {
                if (setToNone) {
                    parameter.setGrad(null);
                } else if (parameter.grad() != null) {
                    parameter.setGrad(parameter.grad().detach().zero_());
                }
            }
        }
        // end::ex-4.4[]
    }

    /** Moves every parameter that has a gradient, once; nothing of it is recorded. */
    public final void step() {
        boolean before = GradMode.setEnabled(false);
        try {
            groups.forEach(this::update);
        } finally {
            GradMode.setEnabled(before);
        }
    }

    /**
     * Computes the loss anew, and then moves every parameter that has a gradient, once.
     *
     * @param closure forgets the gradients, computes the loss, calls {@code backward}, and returns the loss; it is
     *     recorded
     * @return the loss
     */
    public Tensor step(Supplier<Tensor> closure) {
        boolean before = GradMode.setEnabled(true);
        Tensor loss;
        try {
            loss = closure.get();
        } finally {
            GradMode.setEnabled(before);
        }
        step();
        return loss;
    }

    /**
     * Moves the parameters of a group that have a gradient; to be overridden. It is not recorded.
     *
     * @param group the parameters and their options
     */
    protected abstract void update(ParamGroup group);

    /**
     * What this optimiser remembers of a parameter from step to step.
     *
     * @param parameter one of those it optimises
     * @return tensors by name, empty at first; the optimiser's own, changes stay
     */
    public final Map<String, Tensor> state(Tensor parameter) {
        return states.computeIfAbsent(parameter, any -> new LinkedHashMap<>());
    }

    /** {@return all that has to be saved to go on later; its tensors share their elements with this optimiser's} */
    public final OptimizerState stateDict() {
        return OptimizerState.of(groups, states);
    }

    /**
     * Takes up a saved state: the options of every group, and copies of what was remembered of each parameter.
     *
     * @param saved from an optimiser with as many groups, of as many parameters each, in the same order
     * @throws IllegalArgumentException if it does not fit; nothing has changed then
     */
    public final void loadStateDict(OptimizerState saved) {
        IdentityHashMap<Tensor, Map<String, Tensor>> loaded = saved.fitted(groups);
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).restore(saved.paramGroups().get(i).options());
        }
        states.clear();
        states.putAll(loaded);
    }

    /** {@return torch's text: the class, and the options of each group in alphabetical order} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(getClass().getSimpleName()).append(" (");
        for (int i = 0; i < groups.size(); i++) {
            text.append("\nParameter Group ").append(i).append('\n').append(groups.get(i));
        }
        return text.append(')').toString();
    }
}
