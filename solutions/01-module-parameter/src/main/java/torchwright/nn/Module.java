package torchwright.nn;

import java.util.function.Consumer;
import java.util.function.Function;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * The base class of all layers and models: it holds parameters, buffers and other modules, and computes an output.
 *
 * <p>A subclass declares what it holds as fields and overrides {@link #forward}. Nothing else has to be said: a module
 * finds {@link Parameter}s, {@link Buffer}s and modules in its fields, also those in a superclass, and names them by
 * field. A plain {@link Tensor} in a field is not a parameter. Whoever uses a module writes {@link #call call(x)}, which
 * runs the hooks around {@code forward}. torch: {@code torch.nn.Module}.
 *
 * <p>Import it by name: a star import is ambiguous with {@code java.lang.Module}.
 */
@SuppressWarnings("JavaLangClash") // the name it has in torch; java.lang.Module is needed by nobody who writes a model
public abstract non-sealed class Module extends ModuleState {
    private final HookList<ForwardPreHook> preHooks = new HookList<>();
    private final HookList<ForwardHook> hooks = new HookList<>();
    private boolean training = true;

    /** Makes a module in train mode. */
    protected Module() {}

    /**
     * Computes the output; to be overridden. A module with several inputs declares a method of its own instead.
     *
     * @param input of the shape that the module asks for
     * @return the output
     * @throws UnsupportedOperationException if the module has no such method
     */
    public Tensor forward(Tensor input) {
        throw new UnsupportedOperationException(
                "Module [" + ModuleText.name(this) + "] is missing the required \"forward\" function");
    }

    /**
     * Computes the output: the pre-hooks, {@link #forward}, the hooks.
     *
     * @param input of the shape that the module asks for
     * @return the output
     */
    public final Tensor call(Tensor input) {
        return invoke(inputs -> forward(inputs[0]), input);
    }

    /**
     * Runs a body with the hooks before and after it; for modules that declare a method of several inputs. An error
     * inside names the module by its path.
     *
     * @param body   computes the output from the inputs, as the pre-hooks left them
     * @param inputs what the module is called with
     * @return the output, as the hooks left it
     */
    protected final Tensor invoke(Function<Tensor[], Tensor> body, Tensor... inputs) {
        return invokeAll(given -> new Tensor[] {body.apply(given)}, inputs)[0];
    }

    /**
     * Runs a body that has several outputs, with the hooks before and after it.
     *
     * @param body   computes the outputs from the inputs, as the pre-hooks left them
     * @param inputs what the module is called with
     * @return the outputs, as the hooks left them
     */
    protected final Tensor[] invokeAll(Function<Tensor[], Tensor[]> body, Tensor... inputs) {
        CallPath path = CallPath.current();
        path.enter(this);
        try {
            Tensor[] given = inputs;
            for (ForwardPreHook hook : preHooks.current()) {
                Tensor[] replaced = hook.before(this, given);
                given = replaced == null ? given : replaced;
            }
            Tensor[] outputs = body.apply(given);
            for (ForwardHook hook : hooks.current()) {
                Tensor[] replaced = hook.afterAll(this, given, outputs);
                outputs = replaced == null ? outputs : replaced;
            }
            return outputs;
        } catch (RuntimeException error) {
            throw path.located(error);
        } finally {
            path.leave();
        }
    }

    /**
     * Adds a hook that runs before every call, after those that were added earlier.
     *
     * @param hook sees, and may replace, the inputs
     * @return the handle that removes it
     */
    public final RemovableHandle registerForwardPreHook(ForwardPreHook hook) {
        return registerForwardPreHook(hook, false);
    }

    /**
     * Adds a hook that runs before every call.
     *
     * @param hook    sees, and may replace, the inputs
     * @param prepend whether it runs before the hooks there are
     * @return the handle that removes it
     */
    public final RemovableHandle registerForwardPreHook(ForwardPreHook hook, boolean prepend) {
        return preHooks.add(hook, prepend);
    }

    /**
     * Adds a hook that runs after every call, after those that were added earlier.
     *
     * @param hook sees, and may replace, the output
     * @return the handle that removes it
     */
    public final RemovableHandle registerForwardHook(ForwardHook hook) {
        return registerForwardHook(hook, false);
    }

    /**
     * Adds a hook that runs after every call.
     *
     * @param hook    sees, and may replace, the output
     * @param prepend whether it runs before the hooks there are
     * @return the handle that removes it
     */
    public final RemovableHandle registerForwardHook(ForwardHook hook, boolean prepend) {
        return hooks.add(hook, prepend);
    }

    /** {@return whether this module is in train mode; a new one is} */
    public final boolean isTraining() {
        return training;
    }

    /**
     * Sets train mode, here and in all modules inside.
     *
     * @return this module
     */
    public final Module train() {
        return train(true);
    }

    /**
     * Sets eval mode, here and in all modules inside: what is random in training stands still.
     *
     * @return this module
     */
    public final Module eval() {
        return train(false);
    }

    /**
     * Sets train or eval mode, here and in all modules inside. A module that has to stay in one mode overrides it.
     *
     * @param mode true for train mode, false for eval mode
     * @return this module
     */
    public Module train(boolean mode) {
        // tag::ex-1.4[]
        training = mode;
        for (Module child : children()) {
            child.train(mode);
        }
        return this;
        // end::ex-1.4[]
    }

    /** Sets the mode of this module alone. */
    final void setMode(boolean mode) {
        training = mode;
    }

    /**
     * Applies a function to every module inside and then to this one.
     *
     * @param function for example, one that initialises the weights of a certain layer
     * @return this module
     */
    public final Module apply(Consumer<Module> function) {
        for (Module child : children()) {
            child.apply(function);
        }
        function.accept(this);
        return this;
    }

    /**
     * Runs an input of zeros through this module and notes what every module inside makes of it.
     *
     * <p>It runs in eval mode, unrecorded, and leaves everything as it was.
     *
     * @param inputSizes the sizes of the input, the batch included
     * @return a table: name, type, output shape, parameters, trainable ones
     */
    public final Summary summary(int... inputSizes) {
        return Summary.of(this, Shape.of(inputSizes));
    }

    /** {@return the arguments to be shown in this module's text, such as {@code in_features=7}; empty for none} */
    protected String extraRepr() {
        return "";
    }

    /** {@return torch's text: the class, its arguments, and the modules inside, indented} */
    @Override
    public String toString() {
        return ModuleText.of(this);
    }
}
