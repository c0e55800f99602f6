package torchwright.optim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import torchwright.kit.Todo;
import torchwright.tensor.Tensor;

/**
 * Stochastic gradient descent: every parameter takes a step against its gradient, {@code p = p - lr * g}; torch: {@code
 * torch.optim.SGD}.
 *
 * <p>On request the gradient is changed before the step, in this order: turned round to climb ({@code maximize});
 * pulled towards 0 ({@code weight_decay}); averaged with those of earlier steps ({@code momentum}, {@code dampening},
 * {@code nesterov}).
 */
public final class SGD extends Optimizer {
    private static final String BUFFER = "momentum_buffer";

    /**
     * Makes an optimiser that takes plain steps.
     *
     * @param parameters what to optimise: {@code model.parameters()}
     * @param lr         the learning rate: how far a step goes for a gradient of 1
     * @throws IllegalArgumentException if there are no parameters, or they cannot be optimised, or lr is negative
     */
    public SGD(Collection<? extends Tensor> parameters, Number lr) {
        this(List.of(new ParamGroup(parameters)), new SGDOptions().lr(lr).map());
    }

    private SGD(List<ParamGroup> groups, Map<String, Object> defaults) {
        super(groups, defaults);
    }

    /**
     * Begins an optimiser of one group.
     *
     * @param parameters what to optimise: {@code model.parameters()}
     * @return a builder with torch's defaults
     */
    public static Builder builder(Collection<? extends Tensor> parameters) {
        return builder(new ParamGroup(parameters));
    }

    /**
     * Begins an optimiser of several groups.
     *
     * @param groups what to optimise; options that a group does not set are the builder's
     * @return a builder with torch's defaults
     */
    public static Builder builder(ParamGroup... groups) {
        return new Builder(List.of(groups));
    }

    /**
     * Moves every parameter of a group that has a gradient: {@code p = p - lr * direction}, in place and rounded once.
     *
     * @param group the parameters; its {@code lr()} is the learning rate
     */
    @Override
    protected void update(ParamGroup group) {
        // Exercise 4.5: Move every parameter of the group that has a gradient one step against it.
        // Page: 04-linear-regression.html#one-step-downhill
        throw new Todo("4.5");
    }

    /**
     * The direction that a parameter steps against: its gradient, as the group's options change it. The plain one is
     * the gradient itself.
     *
     * @param group     the options
     * @param parameter one with a gradient
     * @return of the parameter's shape; not to be changed
     */
    private Tensor direction(ParamGroup group, Tensor parameter) {
        Tensor gradient = group.isOn("maximize") ? parameter.grad().neg() : parameter.grad();
        double weightDecay = group.number("weight_decay");
        if (weightDecay != 0) {
            gradient = gradient.add(parameter, weightDecay);
        }
        double momentum = group.number("momentum");
        if (momentum == 0) {
            return gradient;
        }
        Tensor buffer = averaged(state(parameter), gradient, momentum, 1 - group.number("dampening"));
        return group.isOn("nesterov") ? gradient.add(buffer, momentum) : buffer;
    }

    /** The running sum of the gradients, of which each step forgets a part; the first gradient counts in full. */
    private static Tensor averaged(Map<String, Tensor> state, Tensor gradient, double momentum, double share) {
        Tensor buffer = state.get(BUFFER);
        if (buffer == null) {
            buffer = gradient.detach().clone();
            state.put(BUFFER, buffer);
            return buffer;
        }
        return buffer.mul_(momentum).add_(gradient, share);
    }

    /** Collects the options of an {@link SGD}; numbers print as they are given, whole or real. */
    public static final class Builder {
        private final List<ParamGroup> groups;
        private final SGDOptions options = new SGDOptions();

        private Builder(List<ParamGroup> groups) {
            this.groups = groups;
        }

        /**
         * Sets the learning rate, 0.001 by default.
         *
         * @param lr how far a step goes for a gradient of 1; not negative
         * @return this builder
         */
        public Builder lr(Number lr) {
            options.lr(lr);
            return this;
        }

        /**
         * Sets the momentum, 0 by default.
         *
         * @param momentum how much of its earlier direction a step keeps; not negative
         * @return this builder
         */
        public Builder momentum(Number momentum) {
            options.momentum(momentum);
            return this;
        }

        /**
         * Sets the dampening of the momentum, 0 by default.
         *
         * @param dampening what part of each gradient but the first is left out of the direction
         * @return this builder
         */
        public Builder dampening(Number dampening) {
            options.dampening(dampening);
            return this;
        }

        /**
         * Sets the weight decay, 0 by default.
         *
         * @param weightDecay what share of a parameter is added to its gradient; not negative
         * @return this builder
         */
        public Builder weightDecay(Number weightDecay) {
            options.weightDecay(weightDecay);
            return this;
        }

        /**
         * Chooses Nesterov's momentum, which looks one step ahead.
         *
         * @param nesterov whether; it needs a momentum and no dampening
         * @return this builder
         */
        public Builder nesterov(boolean nesterov) {
            options.nesterov(nesterov);
            return this;
        }

        /**
         * Chooses to climb instead of to descend.
         *
         * @param maximize whether
         * @return this builder
         */
        public Builder maximize(boolean maximize) {
            options.maximize(maximize);
            return this;
        }

        /**
         * Makes the optimiser.
         *
         * @return the optimiser
         * @throws IllegalArgumentException if an option is out of its range, or the parameters cannot be optimised
         */
        public SGD build() {
            return new SGD(groups, options.map());
        }
    }
}
