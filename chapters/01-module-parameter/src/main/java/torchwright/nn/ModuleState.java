package torchwright.nn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** What is done to all parameters and buffers of a module at once: move, convert, clear, save, load. */
public abstract sealed class ModuleState extends ModuleMembers permits Module {
    ModuleState() {}

    private Module self() {
        return (Module) this;
    }

    /**
     * Moves all parameters, their gradients and all buffers to a device, in place: who holds one sees it there.
     *
     * @param device the device
     * @return this module
     * @throws IllegalStateException if there is no such device; nothing has changed then
     */
    public final Module to(Device device) {
        return replaceEach(tensor -> tensor.to(device));
    }

    /**
     * Converts all floating-point parameters, their gradients and all floating-point buffers, in place.
     *
     * @param dtype a floating-point dtype
     * @return this module
     * @throws IllegalArgumentException if the dtype is not floating point
     */
    public final Module to(DType dtype) {
        if (!dtype.isFloatingPoint()) {
            throw new IllegalArgumentException(
                    "nn.Module.to only accepts floating point or complex dtypes, but got desired dtype=" + dtype);
        }
        return replaceEach(tensor -> tensor.dtype().isFloatingPoint() ? tensor.to(dtype) : tensor);
    }

    /** Computes all new tensors before the first is put in place, so that an error leaves the module whole. */
    private Module replaceEach(UnaryOperator<Tensor> change) {
        Map<Tensor, Tensor> changed = new LinkedHashMap<>();
        for (Tensor parameter : parameters()) {
            changed.put(parameter, change.apply(parameter.detach()));
            if (parameter.grad() != null) {
                changed.put(parameter.grad(), change.apply(parameter.grad().detach()));
            }
        }
        for (Tensor buffer : buffers()) {
            changed.put(buffer, change.apply(buffer.detach()));
        }
        changed.forEach(Tensor::setData);
        return self();
    }

    /** Forgets the gradients of all parameters: they become null. */
    public final void zeroGrad() {
        parameters().forEach(parameter -> parameter.setGrad(null));
    }

    /**
     * Says of all parameters whether they shall receive gradients; false freezes the module.
     *
     * @param requiresGrad true to learn
     * @return this module
     */
    public final Module requiresGrad_(boolean requiresGrad) {
        parameters().forEach(parameter -> parameter.requiresGrad_(requiresGrad));
        return self();
    }

    /**
     * What has to be saved of this module: all parameters and persistent buffers, also of the modules inside.
     *
     * @return one tensor a path, in the order of the modules; it shares the module's elements and requires no gradient.
     *     What is held in two places is there twice
     */
    public final Map<String, Tensor> stateDict() {
        return StateDict.of(self());
    }

    /**
     * Copies a saved state into this module; every name must have its counterpart.
     *
     * @param saved tensors by path, as {@link #stateDict()} made them
     * @return {@code <All keys matched successfully>}
     * @throws IllegalArgumentException if a name is missing or unexpected, or sizes differ; nothing has changed then
     */
    public final IncompatibleKeys loadStateDict(Map<String, Tensor> saved) {
        return loadStateDict(saved, true);
    }

    /**
     * Copies a saved state into this module.
     *
     * @param saved  tensors by path, as {@link #stateDict()} made them
     * @param strict whether every name must have its counterpart
     * @return the names that have none
     * @throws IllegalArgumentException if sizes differ, or names and it is strict; nothing has changed then
     */
    public final IncompatibleKeys loadStateDict(Map<String, Tensor> saved, boolean strict) {
        return StateDict.load(self(), saved, strict);
    }
}
