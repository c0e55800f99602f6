package torchwright.autograd;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Tensor;

/** Who wants to see the gradient of one tensor as it arrives: hooks in order, and at last the tensor that retains it. */
final class GradientHooks {
    private final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private volatile GraphMeta retaining;

    /** One registration; a wrapper, so that the same function can be registered twice and removed once. */
    private static final class Hook {
        private final UnaryOperator<Tensor> function;

        Hook(UnaryOperator<Tensor> function) {
            this.function = function;
        }
    }

    RemovableHandle add(UnaryOperator<Tensor> function) {
        Hook hook = new Hook(function);
        hooks.add(hook);
        return () -> hooks.remove(hook);
    }

    /** Has the gradient left in a tensor's {@code grad}, once all hooks have seen it; null for no tensor. */
    void retainIn(GraphMeta meta) {
        retaining = meta;
    }

    boolean isEmpty() {
        return hooks.isEmpty() && retaining == null;
    }

    Tensor apply(Tensor gradient) {
        Tensor current = gradient;
        for (Hook hook : hooks) {
            Tensor replacement = hook.function.apply(current);
            if (replacement != null) {
                check(replacement, current);
                current = replacement;
            }
        }
        if (retaining != null) {
            retaining.keep(current);
        }
        return current;
    }

    private static void check(Tensor replacement, Tensor gradient) {
        if (!replacement.shape().equals(gradient.shape())) {
            throw new IllegalStateException("hook has changed the size of value\nThe gradient has shape "
                    + gradient.shape().brackets() + ", its replacement "
                    + replacement.shape().brackets() + ".");
        }
        if (replacement.dtype() != gradient.dtype()) {
            throw new IllegalStateException("hook has changed the type of value (was " + gradient.dtype() + " got "
                    + replacement.dtype() + ")");
        }
    }
}
