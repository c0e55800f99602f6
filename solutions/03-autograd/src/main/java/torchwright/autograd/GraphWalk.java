package torchwright.autograd;

import java.util.ArrayList;
import java.util.List;
import torchwright.tensor.Tensor;

/**
 * The order in which a backward pass visited the graph, step by step.
 *
 * <pre>{@code
 * GraphWalk walk = GraphWalk.of(() -> loss.backward());
 * System.out.println(walk);
 * }</pre>
 *
 * @param steps one a visited node, in order
 */
public record GraphWalk(List<Step> steps) {
    private static final ThreadLocal<List<Step>> RECORDING = new ThreadLocal<>();

    /**
     * One visit.
     *
     * @param node      the node
     * @param gradients what had arrived for it, one a result of its operation: its value if it is a scalar, else its
     *     shape; "none" for none
     */
    public record Step(Node node, List<String> gradients) {}

    /**
     * Runs a backward pass and notes its steps.
     *
     * @param backward what to run, on this thread
     * @return the steps
     */
    public static GraphWalk of(Runnable backward) {
        List<Step> before = RECORDING.get();
        List<Step> steps = new ArrayList<>();
        RECORDING.set(steps);
        try {
            backward.run();
        } finally {
            RECORDING.set(before);
        }
        return new GraphWalk(List.copyOf(steps));
    }

    /** {@return where this thread's steps are noted, or null if they are not} */
    static List<Step> recording() {
        return RECORDING.get();
    }

    static Step step(Node node, Tensor[] gradients) {
        List<String> texts = new ArrayList<>();
        for (Tensor gradient : gradients) {
            texts.add(gradient == null ? "none" : TensorText.brief(gradient));
        }
        return new Step(node, texts);
    }

    /** {@return one line a step: its number, the node, the gradient that arrived} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            text.append(String.format(
                    "%3d. %-24s gradient %s\n", i + 1, step.node().name(), String.join(", ", step.gradients())));
        }
        return text.toString();
    }
}
