package torchwright.autograd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torchwright.tensor.Call;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.GradMode;
import torchwright.tensor.Interceptor;
import torchwright.tensor.Op;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Tensor;

/**
 * Notes what the operations of one thread computed, which the graph itself forgets: their operands, and the shapes and
 * small values of their results.
 *
 * <p>It stands above autograd, so that it sees each result together with the node that made it.
 *
 * <pre>{@code
 * try (GraphRecorder recorder = GraphRecorder.start()) {
 *     z = w.pow(2).mul(10);
 *     picture = GraphPicture.of(z).recorded(recorder);
 * }
 * }</pre>
 */
public final class GraphRecorder implements Interceptor, AutoCloseable {
    private final Map<Node, Recorded> records = new HashMap<>();
    private final Thread thread = Thread.currentThread();
    private RemovableHandle registration = () -> {};

    /**
     * What one operation was applied to and gave.
     *
     * @param operation the op's name, such as {@code Mul}
     * @param operands  one an input
     * @param settings  the op's own data, such as {@code exponent=2.0}; may be empty
     * @param shapes    one a result
     * @param values    one a result; null where it is too large to show
     */
    record Recorded(
            String operation, List<Operand> operands, String settings, List<String> shapes, List<String> values) {}

    /**
     * One input of an operation.
     *
     * @param origin the node that made it; null for a constant
     * @param text   its value, or its shape if it is too large
     */
    record Operand(Node origin, String text) {}

    private GraphRecorder() {}

    /**
     * Records this thread's operations from now on.
     *
     * @return the recorder, to be closed when enough is recorded; what it knows, it keeps
     */
    public static GraphRecorder start() {
        GraphRecorder recorder = new GraphRecorder();
        recorder.registration = Dispatcher.intercept(recorder);
        return recorder;
    }

    @Override
    public int order() {
        return 2000;
    }

    @Override
    public Tensor[] intercept(Call call, Next next) {
        if (Thread.currentThread() != thread || !GradMode.isEnabled()) {
            return next.proceed(call);
        }
        // Before the call, because an in-place operation overwrites its first operand.
        List<Operand> operands = operands(call.inputs());
        Tensor[] outputs = next.proceed(call);
        Node node = outputs.length == 0 ? null : Autograd.gradFn(outputs[0]);
        if (node != null) {
            List<String> shapes = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (Tensor output : outputs) {
                shapes.add(output.shape().brackets());
                values.add(SmallValue.of(output));
            }
            records.put(node, new Recorded(call.op().name(), operands, settings(call.op(), operands), shapes, values));
        }
        return outputs;
    }

    private static List<Operand> operands(Tensor[] inputs) {
        Edge[] edges = OpNode.edgesOf(inputs);
        List<Operand> operands = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            String value = SmallValue.of(inputs[i]);
            String text = value == null ? inputs[i].shape().brackets() : value;
            operands.add(new Operand(edges[i] == null ? null : edges[i].node(), text));
        }
        return operands;
    }

    /** A record prints as {@code Name[data]}; what is at its default, or an operand already, is not worth showing. */
    private static String settings(Op op, List<Operand> operands) {
        String text = op.toString();
        int begin = text.indexOf('[');
        if (!(op instanceof Record) || begin < 0) {
            return "";
        }
        return Stream.of(text.substring(begin + 1, text.length() - 1).split(", (?=\\w+=)"))
                .filter(setting -> !setting.matches("|\\w+=(null|false|all)|alpha=1"))
                .filter(setting -> operands.stream().noneMatch(operand -> setting.endsWith("=" + operand.text())))
                .collect(Collectors.joining(", "));
    }

    /** {@return what is known of a node, or null} */
    Recorded of(Node node) {
        return records.get(node);
    }

    /** Ends the recording. */
    @Override
    public void close() {
        registration.remove();
    }
}
