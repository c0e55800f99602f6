package torchwright.autograd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import torchwright.tensor.GradMode;
import torchwright.tensor.Storage;
import torchwright.tensor.Tensor;

/**
 * Walks the graph backward from some tensors: each node once, after all gradients for it have arrived; torch's {@code
 * Engine}.
 *
 * <p>The walk keeps its own lists, so that neither a long chain overflows the stack nor a diamond is walked twice. All
 * that it needs lies in one object a walk: a hook or a custom function may start another, and so may other threads.
 */
final class Engine {
    private static final Comparator<Visit> YOUNGEST_FIRST = (a, b) -> Long.compare(b.priority, a.priority);

    private final Map<Node, Visit> visits = new HashMap<>();
    private final PriorityQueue<Visit> ready = new PriorityQueue<>(YOUNGEST_FIRST);
    private final List<GraphWalk.Step> steps = GraphWalk.recording();
    private final boolean retainGraph;
    private final Edge[] captures;
    private final Tensor[] captured;

    private Engine(boolean retainGraph, Edge[] captures) {
        this.retainGraph = retainGraph;
        this.captures = captures;
        this.captured = new Tensor[captures == null ? 0 : captures.length];
    }

    /**
     * Walks the graph.
     *
     * @param roots       where to begin
     * @param retainGraph keep what the nodes saved
     * @param createGraph record the walk
     * @param captures    whose gradients are returned, and then no leaf accumulates; null to accumulate in all leaves
     * @return one gradient a capture; null where none arrived
     */
    static Tensor[] run(Root[] roots, boolean retainGraph, boolean createGraph, Edge[] captures) {
        // torch: retain_graph defaults to create_graph, or second derivatives could not use what was saved.
        Engine engine = new Engine(retainGraph || createGraph, captures);
        engine.countDependencies(roots);
        engine.markNeeded();
        boolean before = GradMode.setEnabled(createGraph);
        try {
            for (Root root : roots) {
                engine.deliver(root.edge(), root.gradient(), root.implicit());
            }
            engine.walk();
        } finally {
            GradMode.setEnabled(before);
        }
        return engine.captured;
    }

    /** Counts, for every node that can be reached, the edges that lead to it: so many gradients will arrive. */
    private void countDependencies(Root[] roots) {
        // tag::ex-3.7[]
        List<Edge> unexplored = new ArrayList<>();
        for (Root root : roots) {
            unexplored.add(root.edge());
        }
        while (!unexplored.isEmpty()) {
            Edge edge = unexplored.remove(unexplored.size() - 1);
            if (edge == null) {
                continue;
            }
            Visit visit = visits.get(edge.node());
            if (visit == null) {
                visit = new Visit(edge.node());
                visits.put(edge.node(), visit);
                unexplored.addAll(edge.node().next());
            }
            visit.awaited++;
        }
        // end::ex-3.7[]
    }

    /** Finds the nodes that lead to a capture; the others need not be visited. */
    private void markNeeded() {
        if (captures == null) {
            return;
        }
        for (Edge capture : captures) {
            Visit visit = visits.get(capture.node());
            if (visit != null) {
                visit.captured = true;
            }
        }
        // Edges lead to older nodes: in the order of their making, what a node leads to is known before the node is.
        List<Visit> oldestFirst = new ArrayList<>(visits.values());
        oldestFirst.sort(Comparator.comparingLong(visit -> visit.node.sequence()));
        for (Visit visit : oldestFirst) {
            Edge[] edges = visit.node.edges();
            visit.wanted = new boolean[edges.length];
            for (int i = 0; i < edges.length; i++) {
                Visit following = edges[i] == null ? null : visits.get(edges[i].node());
                visit.wanted[i] = following != null && (following.captured || following.leadsToCapture);
                visit.leadsToCapture |= visit.wanted[i];
            }
        }
    }

    /** Visits the nodes: always the youngest of those whose gradients have all arrived. */
    private void walk() {
        for (Visit visit = ready.poll(); visit != null; visit = ready.poll()) {
            visit(visit);
        }
    }

    private void visit(Visit visit) {
        Node node = visit.node;
        visit.runHooks();
        if (captures != null) {
            capture(visit);
            if (!visit.leadsToCapture) {
                return;
            }
        }
        if (steps != null) {
            steps.add(GraphWalk.step(node, visit.gradients));
        }
        if (node instanceof AccumulateGrad leaf) {
            leaf.accumulate(visit.gradients[0], visit.isOnlyHolder(0));
            return;
        }
        Tensor[] results = AnomalyMode.isEnabled()
                ? AnomalyMode.applied(node, visit.gradients, visit.wanted)
                : node.apply(visit.gradients, visit.wanted);
        Edge[] edges = node.edges();
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] != null && (visit.wanted == null || visit.wanted[i])) {
                deliver(edges[i], results[i], isOnlyHolder(results, i, visit));
            }
        }
        if (!retainGraph) {
            node.release();
        }
    }

    private void capture(Visit visit) {
        for (int i = 0; visit.captured && i < captures.length; i++) {
            if (captures[i].node().equals(visit.node)) {
                int output = captures[i].output();
                captured[i] = visit.gradients[output];
                visit.share(output);
            }
        }
    }

    /**
     * Hands a gradient to the next node, which is ready once the last has arrived.
     *
     * @param edge       where to
     * @param gradient   the gradient, or null if there is none, which counts as arrived too
     * @param onlyHolder whether nobody else holds the gradient's memory
     */
    private void deliver(Edge edge, Tensor gradient, boolean onlyHolder) {
        Visit visit = visits.get(edge.node());
        if (gradient != null) {
            visit.add(edge.output(), gradient, onlyHolder);
        }
        visit.awaited--;
        if (visit.awaited == 0) {
            ready.add(visit);
        }
    }

    /** Whether the memory of a result is held by the result alone: not by the node, another result, or the caller. */
    private static boolean isOnlyHolder(Tensor[] results, int index, Visit visit) {
        Tensor result = results[index];
        if (result == null || GradMode.isEnabled()) {
            return false;
        }
        Storage storage = result.storage();
        if (storage.length() != result.numel() || visit.node.mayKeep(storage)) {
            return false;
        }
        for (int i = 0; i < results.length; i++) {
            if (i != index && results[i] != null && results[i].storage() == storage) {
                return false;
            }
        }
        return visit.isOnlyHolder(storage);
    }
}
