package torchwright.autograd;

import torchwright.tensor.Dispatcher;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Alias;

/** Joins what a custom function returned to the graph. */
final class FunctionResults {
    private FunctionResults() {}

    /** An input that is returned as it is becomes a view of itself, so that each of the two has a history. */
    static Tensor separated(Tensor output, Tensor[] inputs, FunctionContext context) {
        if (context.isDirty(output)) {
            return output;
        }
        for (Tensor input : inputs) {
            if (input == output) {
                return Dispatcher.run(new Alias(), output);
            }
        }
        return output;
    }

    static void join(Tensor[] outputs, FunctionNode node, FunctionContext context) {
        node.describe(outputs);
        for (int i = 0; i < outputs.length; i++) {
            Tensor output = outputs[i];
            if (context.isNonDifferentiable(output) || !output.dtype().isFloatingPoint()) {
                continue;
            }
            if (context.isDirty(output)) {
                rejoin(output, node, i);
            } else {
                GraphMeta.join(output, node, i);
                if (output.base() != null) {
                    GraphMeta.of(output).markMadeByFunction();
                }
            }
        }
        context.saveNow();
    }

    private static void rejoin(Tensor written, FunctionNode node, int output) {
        if (written.base() != null) {
            throw new UnsupportedOperationException("a custom function that writes to a view is not supported"
                    + "\nWrite to a clone() of the view and return that.");
        }
        if (written.requiresGrad() && written.isLeaf()) {
            throw new IllegalStateException(
                    "a leaf Variable that requires grad is being used in an in-place operation.");
        }
        GraphMeta.of(written).moveTo(node, output);
    }
}
