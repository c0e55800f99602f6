package torchwright.autograd;

import torchwright.tensor.Call;
import torchwright.tensor.GradMode;
import torchwright.tensor.Interceptor;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;

/**
 * Records every op that touches a tensor which requires a gradient; torch's autograd dispatch key.
 *
 * <p>It stands above all backends. While an op is computed below, recording is off: an op that decomposes into others
 * is one node.
 */
public final class AutogradInterceptor implements Interceptor {
    /** Made by the {@link java.util.ServiceLoader}. */
    public AutogradInterceptor() {}

    @Override
    public int order() {
        return 1000;
    }

    @Override
    public Tensor[] intercept(Call call, Next next) {
        if (!GradMode.isEnabled()) {
            return next.proceed(call);
        }
        Tensor destination = call.destination();
        boolean requiresGrad = anyRequiresGrad(call.inputs());
        if (destination != null) {
            requiresGrad |= destination.requiresGrad();
            InPlaceRules.check(call, requiresGrad);
        }
        Row<Op> row = requiresGrad ? DerivativeTable.rowOf(call.op()) : null;
        if (row == null) {
            return next.proceed(call);
        }
        return destination == null ? record(call, row, next) : recordWrite(call, row, next);
    }

    private static boolean anyRequiresGrad(Tensor[] inputs) {
        for (Tensor input : inputs) {
            if (input.requiresGrad()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Computes a call and joins its results to a node of the graph.
     *
     * @param call the op and its inputs, of which at least one requires a gradient
     * @param row  the derivatives of the op
     * @param next computes the call
     * @return the results; those that are floating point know the node that made them
     */
    private static Tensor[] record(Call call, Row<Op> row, Next next) {
        // tag::ex-3.6[]
        OpNode node = OpNode.record(row, call.op(), call.inputs());
        Tensor[] outputs = unrecorded(call, next);
        node.saveOutputs(outputs);
        for (int i = 0; i < outputs.length; i++) {
            if (outputs[i].dtype().isFloatingPoint()) {
                GraphMeta.join(outputs[i], node, i);
            }
        }
        return outputs;
        // end::ex-3.6[]
    }

    private static Tensor[] recordWrite(Call call, Row<Op> row, Next next) {
        Tensor destination = call.destination();
        Tensor[] before = InPlaceRules.inputsBeforeWrite(call, row);
        OpNode node = OpNode.record(row, call.op(), before);
        Tensor[] outputs = unrecorded(call, next);
        rebase(destination, node);
        node.saveOutputs(outputs);
        return outputs;
    }

    /** Gives a tensor, and the base that it may be a view of, a history that ends in a write. */
    static void rebase(Tensor destination, Node node) {
        Tensor base = destination.base();
        if (base == null) {
            GraphMeta.of(destination).moveTo(node, 0);
            return;
        }
        CopySlices slices = CopySlices.of(node, base, destination);
        GraphMeta.of(base).moveTo(slices, 0);
        GraphMeta.of(destination);
    }

    static Tensor[] unrecorded(Call call, Next next) {
        boolean before = GradMode.setEnabled(false);
        try {
            return next.proceed(call);
        } finally {
            GradMode.setEnabled(before);
        }
    }
}
