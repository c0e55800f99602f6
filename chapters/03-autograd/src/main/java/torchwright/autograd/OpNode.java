package torchwright.autograd;

import torchwright.tensor.AutogradMeta;
import torchwright.tensor.Layout;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Storage;
import torchwright.tensor.Tensor;

/** The node of an op that stands in the {@link DerivativeTable}. */
final class OpNode extends Node {
    static final String FREED = "Trying to backward through the graph a second time (or directly access saved"
            + " tensors after they have already been freed). Saved intermediate values of the graph are freed when you"
            + " call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the"
            + " graph a second time or if you need to access saved tensors after calling backward."
            + "\nIn Java: backward(gradient, true, false) retains the graph.";

    private final Row<Op> row;
    private final Op op;
    private final String name;
    private final Layout[] layouts;
    private final InputTypes types;
    private SavedTensor[] savedInputs;
    private SavedTensor[] savedOutputs;
    private int results = 1;
    private boolean released;

    private OpNode(Row<Op> row, Op op, Tensor[] inputs, Edge[] edges) {
        super(edges);
        this.row = row;
        this.op = op;
        this.name = row.name(op, inputs);
        this.types = InputTypes.of(inputs);
        this.layouts = new Layout[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            layouts[i] = inputs[i].layout();
        }
    }

    /**
     * Records an op: its edges, and the inputs that its formulas need.
     *
     * @param row    the derivatives of the op
     * @param op     the op
     * @param inputs what it is applied to, before anything is overwritten
     * @return a node without the results, see {@link #saveOutputs}
     */
    static OpNode record(Row<Op> row, Op op, Tensor... inputs) {
        OpNode node = new OpNode(row, op, inputs, edgesOf(inputs));
        long wanted = 0;
        for (int i = 0; i < inputs.length; i++) {
            if (node.edges()[i] != null) {
                wanted |= row.saves(i).inputs();
            }
        }
        if (wanted != 0) {
            node.savedInputs = new SavedTensor[inputs.length];
            for (int i = 0; i < inputs.length; i++) {
                if (Saves.has(wanted, i)) {
                    node.savedInputs[i] = new SavedTensor(inputs[i]);
                }
            }
        }
        return node;
    }

    /**
     * Where the gradients of tensors go.
     *
     * @param inputs the tensors that an op is applied to
     * @return one edge an input: to the node that made it, or to the accumulator of a leaf; null where none is required
     */
    static Edge[] edgesOf(Tensor[] inputs) {
        Edge[] edges = new Edge[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            AutogradMeta meta = inputs[i].autograd();
            edges[i] = meta == null ? null : ((GraphMeta) meta).gradientEdge();
        }
        return edges;
    }

    /**
     * Saves the results that the formulas need, and counts them.
     *
     * @param outputs what the op computed
     */
    void saveOutputs(Tensor[] outputs) {
        results = outputs.length;
        long wanted = 0;
        for (int i = 0; i < edges().length; i++) {
            if (edges()[i] != null) {
                wanted |= row.saves(i).outputs();
            }
        }
        if (wanted != 0) {
            savedOutputs = new SavedTensor[outputs.length];
            for (int i = 0; i < outputs.length; i++) {
                if (Saves.has(wanted, i)) {
                    savedOutputs[i] = new SavedTensor(outputs[i]);
                }
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int outputs() {
        return results;
    }

    Op op() {
        return op;
    }

    int inputs() {
        return layouts.length;
    }

    Layout layout(int input) {
        return layouts[input];
    }

    InputTypes types() {
        return types;
    }

    Tensor savedInput(int input) {
        return saved(savedInputs, input, "input ").unpack();
    }

    Tensor savedOutput(int output) {
        return saved(savedOutputs, output, "result ").unpackResult(this, output);
    }

    private SavedTensor saved(SavedTensor[] all, int index, String what) {
        if (released) {
            throw new IllegalStateException(FREED);
        }
        if (all == null || all[index] == null) {
            throw new IllegalStateException(
                    "a formula of " + name + " uses " + what + index + ", which it does not declare to save");
        }
        return all[index];
    }

    @Override
    Tensor[] apply(Tensor[] gradients, boolean[] wanted) {
        Edge[] edges = edges();
        Tensor[] results = new Tensor[edges.length];
        if (allNull(gradients)) {
            return results;
        }
        GradientContext<Op> context = new GradientContext<>(this, gradients);
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] != null && (wanted == null || wanted[i])) {
                results[i] = gradientOf(i, context);
            }
        }
        return results;
    }

    private Tensor gradientOf(int input, GradientContext<Op> context) {
        Formula<Op> formula = row.formula(input);
        if (formula == null) {
            throw new UnsupportedOperationException(
                    "derivative for " + op.name() + " with respect to input " + input + " is not implemented");
        }
        Tensor gradient = formula.gradient(context.forInput(input));
        if (gradient == null) {
            return null;
        }
        Shape shape = layouts[input].shape();
        Tensor summed = gradient.shape().equals(shape) ? gradient : Broadcasts.sumToShape(gradient, shape);
        // A scalar on another device was brought over for the op; its gradient goes back.
        return summed.to(types.dtype(input)).to(types.device(input));
    }

    private static boolean allNull(Tensor[] gradients) {
        for (Tensor gradient : gradients) {
            if (gradient != null) {
                return false;
            }
        }
        return true;
    }

    @Override
    void release() {
        if (savedInputs != null || savedOutputs != null) {
            savedInputs = null;
            savedOutputs = null;
            released = true;
        }
    }

    @Override
    boolean mayKeep(Storage storage) {
        return holds(savedInputs, storage) || holds(savedOutputs, storage);
    }

    private static boolean holds(SavedTensor[] saved, Storage storage) {
        if (saved != null) {
            for (SavedTensor one : saved) {
                if (one != null && one.tensor().storage() == storage) {
                    return true;
                }
            }
        }
        return false;
    }
}
