package torchwright.autograd;

import java.util.function.UnaryOperator;
import torchwright.tensor.AutogradMeta;
import torchwright.tensor.DType;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.AsStrided;

/**
 * What the graph knows of one tensor: where its gradient goes, and the gradient that was left with it.
 *
 * <p>Note [Older views]: a write to a tensor, or through one of its views, gives the base a new history, and all views
 * of it that existed before would still know the old one. They are not told. A view notes the version at which its
 * history was right; asked later, it takes the base's history at that time and adds the step from the base to itself,
 * which {@code AsStridedBackward0} can take for any view. torch: {@code VariableHooks::grad_fn}.
 */
final class GraphMeta implements AutogradMeta {
    private final Tensor tensor;
    private boolean requiresGrad;
    private boolean retainsGrad;
    private boolean madeByFunction;
    private Edge edge;
    private int version;
    private volatile Tensor grad;

    GraphMeta(Tensor tensor) {
        this.tensor = tensor;
        this.version = tensor.versionSeen();
    }

    /**
     * Joins a tensor to the node that made it.
     *
     * @param tensor a result of an operation
     * @param node   the operation's node
     * @param output which of its results
     */
    static void join(Tensor tensor, Node node, int output) {
        GraphMeta meta = new GraphMeta(tensor);
        meta.edge = new Edge(node, output);
        tensor.setAutograd(meta);
    }

    /** {@return what is known of a tensor, made if need be} */
    static GraphMeta of(Tensor tensor) {
        AutogradMeta known = tensor.autograd();
        if (known == null) {
            known = new GraphMeta(tensor);
            tensor.setAutograd(known);
        }
        return (GraphMeta) known;
    }

    /** {@return the node and result that made a tensor, or null for a leaf} */
    static Edge originOf(Tensor tensor) {
        return tensor.autograd() instanceof GraphMeta meta ? meta.origin() : null;
    }

    private Edge origin() {
        refresh();
        return edge == null || edge.node() instanceof AccumulateGrad ? null : edge;
    }

    /** Takes the base's history if it changed since this view was made: Note [Older views]. */
    private void refresh() {
        Tensor base = tensor.base();
        if (base != null && version != tensor.version()) {
            takeHistoryOf(base);
        }
    }

    private synchronized void takeHistoryOf(Tensor base) {
        int current = tensor.version();
        if (version != current && base.requiresGrad()) {
            AsStrided step = new AsStrided(tensor.layout());
            moveTo(OpNode.record(DerivativeTable.rowOf(step), step, base), 0);
            version = current;
        }
    }

    /**
     * Gives the tensor a new origin, after a write.
     *
     * @param node   the node of the write
     * @param output which of its results the tensor is
     */
    synchronized void moveTo(Node node, int output) {
        if (retainsGrad && edge != null) {
            edge.node().hooksForAdding(edge.output()).retainIn(null);
            node.hooksForAdding(output).retainIn(this);
        }
        edge = new Edge(node, output);
        version = tensor.version();
    }

    /** {@return where the tensor's gradient goes; null if it requires none} */
    Edge gradientEdge() {
        refresh();
        if (edge == null && requiresGrad) {
            return accumulator();
        }
        return requiresGrad() ? edge : null;
    }

    private synchronized Edge accumulator() {
        if (edge == null) {
            edge = new Edge(new AccumulateGrad(tensor, this), 0);
        }
        return edge;
    }

    /** Marks a view that a custom function made: a write through it would bypass the function's own derivative. */
    void markMadeByFunction() {
        madeByFunction = true;
    }

    boolean isMadeByFunction() {
        return madeByFunction;
    }

    @Override
    public boolean requiresGrad() {
        return requiresGrad || origin() != null;
    }

    @Override
    public void setRequiresGrad(boolean requires) {
        if (!isLeaf()) {
            if (!requires) {
                throw new IllegalStateException("you can only change requires_grad flags of leaf variables. If you want"
                        + " to use a computed variable in a subgraph that doesn't require differentiation use"
                        + " var_no_grad = var.detach().");
            }
            return;
        }
        if (requires && !tensor.dtype().isFloatingPoint()) {
            throw new IllegalArgumentException("only Tensors of floating point dtype can require gradients");
        }
        requiresGrad = requires;
    }

    @Override
    public Tensor grad() {
        return grad;
    }

    @Override
    public void setGrad(Tensor gradient) {
        if (gradient != null && gradient.dtype() != tensor.dtype()) {
            throw new IllegalArgumentException("attempting to assign a gradient with dtype '"
                    + cppName(gradient.dtype()) + "' to a tensor with grad_dtype '"
                    + tensor.dtype().scalarName() + "'. The gradient must match the tensor's grad_dtype (defaults to"
                    + " the tensor's dtype). You can set the tensor's grad_dtype attribute with a specific dtype, or"
                    + " None to allow any dtype. Set grad_dtype with caution. Diverging the dtypes of a tensor and its"
                    + " gradient may break downstream systems that assume they match.");
        }
        grad = gradient;
    }

    private static String cppName(DType dtype) {
        return switch (dtype) {
            case BOOL -> "bool";
            case INT64 -> "long int";
            case FLOAT16 -> "c10::Half";
            case BFLOAT16 -> "c10::BFloat16";
            case FLOAT32 -> "float";
            case FLOAT64 -> "double";
        };
    }

    /** Keeps a gradient that arrived at a tensor which is no leaf; a second one is added. */
    void keep(Tensor gradient) {
        grad = grad == null ? gradient.clone() : grad.add(gradient);
    }

    @Override
    public boolean isLeaf() {
        return origin() == null;
    }

    @Override
    public String gradFnName() {
        Edge origin = origin();
        return origin == null ? null : origin.node().name();
    }

    @Override
    public void retainGrad() {
        if (!requiresGrad()) {
            throw new IllegalStateException("can't retain_grad on Tensor that has requires_grad=False");
        }
        Edge origin = origin();
        // The gradient of a leaf is always kept.
        if (origin != null && !retainsGrad) {
            retainsGrad = true;
            origin.node().hooksForAdding(origin.output()).retainIn(this);
        }
    }

    @Override
    public RemovableHandle registerHook(UnaryOperator<Tensor> hook) {
        if (!requiresGrad()) {
            throw new IllegalStateException("cannot register a hook on a tensor that doesn't require gradient");
        }
        Edge receiver = gradientEdge();
        return receiver.node().hooksForAdding(receiver.output()).add(hook);
    }

    @Override
    public void backward(Tensor root, Tensor gradient, boolean retainGraph, boolean createGraph) {
        Autograd.backward(new Tensor[] {root}, new Tensor[] {gradient}, retainGraph, createGraph);
    }
}
