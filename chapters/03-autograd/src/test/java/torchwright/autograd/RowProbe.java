package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.stream.Collectors;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.GradMode;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * Evaluates one row of the table by itself: nothing is recorded, and no engine runs.
 *
 * <p>Nor is a gradient summed to its input's shape, as the node would do: a formula that gives the wrong shape must be
 * seen to do so, and not wait for the exercise about broadcasts.
 */
final class RowProbe {
    private final Row<Op> row;
    private final OpNode node;
    private final Tensor[] inputs;

    private RowProbe(Row<Op> row, OpNode node, Tensor[] inputs) {
        this.row = row;
        this.node = node;
        this.inputs = inputs;
    }

    /** Computes an op and keeps what its row wants to keep. */
    static RowProbe of(Op op, Tensor... inputs) {
        Row<Op> row = DerivativeTable.rowOf(op);
        boolean before = GradMode.setEnabled(false);
        try {
            OpNode node = OpNode.record(row, op, inputs);
            node.saveOutputs(Dispatcher.runAll(op, inputs));
            return new RowProbe(row, node, inputs);
        } finally {
            GradMode.setEnabled(before);
        }
    }

    /** {@return the gradients of the inputs, each of its input's shape; null where none is wanted} */
    Tensor[] gradients(Tensor gradient) {
        boolean before = GradMode.setEnabled(false);
        try {
            GradientContext<Op> context = new GradientContext<>(node, new Tensor[] {gradient});
            Tensor[] gradients = new Tensor[inputs.length];
            for (int input = 0; input < inputs.length; input++) {
                if (node.edges()[input] != null) {
                    gradients[input] = gradient(input, context, gradient.shape());
                }
            }
            return gradients;
        } finally {
            GradMode.setEnabled(before);
        }
    }

    private Tensor gradient(int input, GradientContext<Op> context, Shape arrived) {
        Tensor result;
        try {
            result = row.formula(input).gradient(context.forInput(input));
        } catch (RuntimeException problem) {
            throw new AssertionError(
                    "the formula for input " + input + " failed: " + problem.getMessage() + "\n" + shapes(arrived),
                    problem);
        }
        if (!result.shape().equals(inputs[input].shape())) {
            fail("the gradient of input " + input + " has shape "
                    + result.shape().brackets() + ", but the input has shape "
                    + inputs[input].shape().brackets() + "\n" + shapes(arrived));
        }
        // What a formula passes on may be an input that requires a gradient: the assertions are not to be recorded.
        return result.detach();
    }

    private String shapes(Shape arrived) {
        String all =
                Arrays.stream(inputs).map(input -> input.shape().brackets()).collect(Collectors.joining(" and "));
        return "inputs " + all + ", gradient that arrived " + arrived.brackets();
    }

    /** {@return the name that the row gives to its nodes} */
    String name() {
        return node.name();
    }

    /** {@return whether the row keeps a tensor for the way back} */
    boolean keeps(Tensor tensor) {
        return node.mayKeep(tensor.storage());
    }

    /** {@return a tensor with these elements that wants a gradient} */
    static Tensor leaf(Object array) {
        return Tensor.of(array).requiresGrad_(true);
    }
}
