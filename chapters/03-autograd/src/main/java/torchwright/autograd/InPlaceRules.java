package torchwright.autograd;

import java.util.Locale;
import torchwright.tensor.AutogradMeta;
import torchwright.tensor.Call;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;

/** Which writes can be recorded, and what must be copied before one. */
final class InPlaceRules {
    private static final String NO_GRAD_VIEW = "A view was created in no_grad mode and is being modified inplace with"
            + " grad mode enabled. Given that this use case is ambiguous and error-prone, it is forbidden. You can"
            + " clarify your code by moving both the view and the inplace either both inside the no_grad block (if you"
            + " don't want the inplace to be tracked) or both outside (if you want the inplace to be tracked).";

    private InPlaceRules() {}

    /**
     * Refuses a write that could not be undone on the way back.
     *
     * @param call         an in-place call
     * @param requiresGrad whether it would be recorded
     * @throws IllegalStateException if the destination, or the tensor it is a view of, is a leaf or out of reach
     */
    static void check(Call call, boolean requiresGrad) {
        Tensor destination = call.destination();
        Tensor base = destination.base();
        if (base != null && base.requiresGrad() && !destination.requiresGrad()) {
            throw new IllegalStateException(NO_GRAD_VIEW);
        }
        if (!requiresGrad) {
            return;
        }
        if (destination.requiresGrad()) {
            checkNoLeaf(destination, base);
        }
        if (call.inputs().length == 0 || call.inputs()[0] != destination) {
            throw new IllegalStateException(call.op().name().toLowerCase(Locale.ROOT) + "(): functions with"
                    + " out=... arguments don't support automatic differentiation, but one of the arguments requires"
                    + " grad.");
        }
    }

    private static void checkNoLeaf(Tensor destination, Tensor base) {
        if (base != null && base.isLeaf()) {
            throw new IllegalStateException(
                    "a view of a leaf Variable that requires grad is being used in an in-place operation.");
        }
        if (destination.isLeaf()) {
            throw new IllegalStateException("a leaf Variable that requires grad is being used in an in-place operation."
                    + "\nTo change a parameter, turn GradMode off around the write.");
        }
        AutogradMeta meta = destination.autograd();
        if (base != null && meta instanceof GraphMeta known && known.isMadeByFunction()) {
            throw new IllegalStateException("Output 0 of "
                    + known.gradFnName().replaceFirst("Backward$", "")
                    + " is a view and is being modified inplace. This view was created inside a custom Function (or"
                    + " because an input was returned as-is) and the autograd logic to handle view+inplace would"
                    + " override the custom backward associated with the custom Function, leading to incorrect"
                    + " gradients. This behavior is forbidden. You can fix this by cloning the output of the custom"
                    + " Function.");
        }
    }

    /**
     * The inputs as the formulas will need them: the destination is copied if its old elements are.
     *
     * @param call an in-place call
     * @param row  the derivatives of its op
     * @return the inputs to record
     */
    static Tensor[] inputsBeforeWrite(Call call, Row<Op> row) {
        Tensor[] inputs = call.inputs();
        Tensor destination = call.destination();
        long saved = 0;
        for (int i = 0; i < inputs.length; i++) {
            saved |= inputs[i].requiresGrad() ? row.saves(i).inputs() : 0;
        }
        Tensor copy = null;
        Tensor[] before = inputs.clone();
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i] == destination && Saves.has(saved, i)) {
                copy = copy == null ? destination.clone() : copy;
                before[i] = copy;
            }
        }
        return before;
    }
}
