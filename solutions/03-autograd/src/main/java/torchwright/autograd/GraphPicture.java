package torchwright.autograd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torchwright.autograd.GraphRecorder.Operand;
import torchwright.autograd.GraphRecorder.Recorded;
import torchwright.tensor.Tensor;

/**
 * A picture of the graph that a tensor was made by: the leaves on top, the result at the bottom, each node once.
 *
 * <p>The graph alone tells names and shapes. A {@link GraphRecorder} that listened to the forward pass adds operands
 * and small values, a {@link GraphWalk} of the backward pass adds the order of the visits and the gradients.
 *
 * <pre>{@code
 * Files.writeString(path, GraphPicture.of(z).named("w", w).named("z", z).svg());
 * }</pre>
 */
public final class GraphPicture {
    private final Tensor root;
    private final Map<Node, String> names = new HashMap<>();
    private final Map<Node, Tensor> tensors = new HashMap<>();
    private final Map<Node, Integer> visits = new HashMap<>();
    private final Map<Node, String> arrived = new HashMap<>();
    private GraphRecorder recorder;

    private GraphPicture(Tensor root) {
        this.root = root;
    }

    /**
     * A picture of one graph.
     *
     * @param root the tensor whose making is shown
     * @return a picture without names
     * @throws IllegalArgumentException if the tensor requires no gradient, and so has no graph
     */
    public static GraphPicture of(Tensor root) {
        if (!root.requiresGrad()) {
            throw new IllegalArgumentException("there is no graph: the tensor requires no gradient\n"
                    + "Call requiresGrad_(true) on a tensor that it is made from, before it is.");
        }
        return new GraphPicture(root);
    }

    /**
     * Names a tensor of the graph; its box then shows the name, the value if it is small, and the gradient it kept.
     *
     * @param name   the name
     * @param tensor a leaf, or a result of an operation; one that requires no gradient is passed over
     * @return this picture
     */
    public GraphPicture named(String name, Tensor tensor) {
        Edge origin = GraphMeta.of(tensor).gradientEdge();
        if (origin != null) {
            names.merge(origin.node(), name, (first, second) -> first + ", " + second);
            tensors.put(origin.node(), tensor);
        }
        return this;
    }

    /**
     * Adds what a recorder noted during the forward pass.
     *
     * @param noted a recorder, closed or not
     * @return this picture
     */
    public GraphPicture recorded(GraphRecorder noted) {
        recorder = noted;
        return this;
    }

    /**
     * Adds the order in which a backward pass visited the nodes, and the gradients that arrived.
     *
     * @param walk a walk of this graph
     * @return this picture
     */
    public GraphPicture visited(GraphWalk walk) {
        for (GraphWalk.Step step : walk.steps()) {
            visits.put(step.node(), visits.size() + 1);
            arrived.put(step.node(), String.join(", ", step.gradients()));
        }
        return this;
    }

    /** {@return the drawing, an SVG document in UTF-8 that follows the reader's light or dark scheme} */
    public String svg() {
        List<Node> nodes = nodes();
        Map<Node, Integer> numbers = numbers(nodes);
        Map<Node, String> shapes = shapes(nodes);
        List<GraphCard> cards = nodes.stream().map(node -> card(node, shapes)).toList();
        List<int[]> lines = new ArrayList<>();
        for (Node node : nodes) {
            for (Edge edge : node.edges()) {
                if (edge != null) {
                    lines.add(new int[] {numbers.get(edge.node()), numbers.get(node)});
                }
            }
        }
        return new GraphSvg(cards, lines, text()).document();
    }

    /** {@return one line a node, in the order of their making: its number, what is known of it, what it is made from} */
    public String text() {
        List<Node> nodes = nodes();
        Map<Node, Integer> numbers = numbers(nodes);
        Map<Node, String> shapes = shapes(nodes);
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {
            GraphCard card = card(node, shapes);
            String known = card.rows().stream()
                    .map(row -> (row.key() + " " + row.text()).strip())
                    .collect(Collectors.joining(", "));
            String from = Stream.of(node.edges())
                    .filter(Objects::nonNull)
                    .map(edge -> String.valueOf(numbers.get(edge.node()) + 1))
                    .collect(Collectors.joining(", "));
            text.append(numbers.get(node) + 1)
                    .append(". ")
                    .append(card.title())
                    .append(known.isEmpty() ? "" : ": " + known);
            text.append(from.isEmpty() ? "" : "; from " + from);
            text.append(card.visit() == 0 ? "" : "; visit " + card.visit()).append('\n');
        }
        return text.toString();
    }

    private GraphCard card(Node node, Map<Node, String> shapes) {
        List<GraphCard.Row> rows = new ArrayList<>();
        String name = names.get(node);
        if (name != null || node instanceof AccumulateGrad) {
            rows.add(new GraphCard.Row("", node.name()));
        }
        Recorded recorded = recorder == null ? null : recorder.of(node);
        if (recorded != null) {
            rows.add(new GraphCard.Row("", expression(recorded)));
        }
        String shape = recorded == null ? shapes.get(node) : String.join(", ", recorded.shapes());
        String value = value(node, recorded);
        if (shape != null) {
            rows.add(new GraphCard.Row("shape", shape));
        }
        if (value != null) {
            rows.add(new GraphCard.Row("value", value));
        }
        String gradient = gradient(node);
        if (gradient != null) {
            rows.add(new GraphCard.Row("grad", gradient));
        }
        boolean leaf = node instanceof AccumulateGrad;
        String title = name != null ? name : leaf ? "leaf" : node.name();
        return new GraphCard(title, leaf, visits.getOrDefault(node, 0), rows);
    }

    private String expression(Recorded recorded) {
        Stream<String> operands = recorded.operands().stream().map(this::operand);
        Stream<String> settings = Stream.of(recorded.settings()).filter(text -> !text.isEmpty());
        return recorded.operation() + Stream.concat(operands, settings).collect(Collectors.joining(", ", "(", ")"));
    }

    private String operand(Operand operand) {
        return operand.origin() == null ? operand.text() : names.getOrDefault(operand.origin(), "·");
    }

    private String value(Node node, Recorded recorded) {
        if (recorded != null) {
            return recorded.values().stream().allMatch(Objects::nonNull) ? String.join(", ", recorded.values()) : null;
        }
        Tensor tensor = node instanceof AccumulateGrad leaf ? leaf.leaf() : tensors.get(node);
        return tensor == null ? null : SmallValue.of(tensor);
    }

    private String gradient(Node node) {
        Tensor tensor = node instanceof AccumulateGrad leaf ? leaf.leaf() : tensors.get(node);
        Tensor kept = tensor == null ? null : tensor.grad();
        if (kept != null) {
            return SmallValue.of(kept);
        }
        // Of a gradient that is no scalar a walk notes the shape, which is the result's.
        String noted = arrived.get(node);
        return noted == null || noted.contains("[") ? null : noted;
    }

    /** {@return the shapes of results, as far as leaves, later nodes and the root tell} */
    private Map<Node, String> shapes(List<Node> nodes) {
        Map<Node, String> shapes = new HashMap<>();
        shapes.put(first(), root.shape().brackets());
        for (Node node : nodes) {
            if (node instanceof AccumulateGrad leaf) {
                shapes.put(node, leaf.leaf().shape().brackets());
            }
            if (node instanceof OpNode op) {
                for (int i = 0; i < op.inputs(); i++) {
                    if (op.edges()[i] != null) {
                        shapes.putIfAbsent(
                                op.edges()[i].node(), op.layout(i).shape().brackets());
                    }
                }
            }
        }
        return shapes;
    }

    private Node first() {
        return GraphMeta.of(root).gradientEdge().node();
    }

    /** {@return all nodes, in the order of their making, so that each comes after those it is made from} */
    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(first()));
        Set<Node> seen = new HashSet<>(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            for (Edge edge : nodes.get(i).edges()) {
                if (edge != null && seen.add(edge.node())) {
                    nodes.add(edge.node());
                }
            }
        }
        nodes.sort(Comparator.comparingLong(Node::sequence));
        return nodes;
    }

    private static Map<Node, Integer> numbers(List<Node> nodes) {
        Map<Node, Integer> numbers = new HashMap<>();
        nodes.forEach(node -> numbers.put(node, numbers.size()));
        return numbers;
    }
}
