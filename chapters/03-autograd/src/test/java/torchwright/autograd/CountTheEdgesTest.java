package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Tensor;

/** All by {@code grad()}, which needs no leaf to accumulate. */
@Exercise("3.7")
class CountTheEdgesTest {
    private final Tensor x = Tensor.of(3f).requiresGrad_(true);

    /** The gradient of a leaf, or what became of it in the terms of the count. */
    private static Tensor gradient(Tensor leaf, Tensor... outputs) {
        try {
            return Autograd.grad(outputs, new Tensor[] {leaf}, null, false, false, false)[0];
        } catch (NullPointerException missing) {
            throw new AssertionError(whereNullWasMet(missing.getStackTrace()), missing);
        } catch (IllegalStateException unreached) {
            throw new AssertionError(
                    "no gradient arrived at x\na node is visited when as many gradients have arrived as edges and roots"
                            + " lead to it: a count too high, or a node that was not found, is waited for in vain",
                    unreached);
        }
    }

    /** Null is met by the count itself, by a list of the count that refuses it, or later, where a visit is missing. */
    private static String whereNullWasMet(StackTraceElement[] stack) {
        String refusing = null;
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            if (type.equals(Engine.class.getName())) {
                if (!frame.getMethodName().contains("countDependencies")) {
                    break;
                }
                return "a NullPointerException while counting: an element of next() is null where an input needs no"
                        + " gradient\n"
                        + (refusing == null
                                ? "a null edge leads nowhere: skip it"
                                : refusing + " takes no null: skip it before you add it, or use an ArrayList");
            }
            if (type.startsWith("java.util.") && !type.equals("java.util.Objects")) {
                refusing = type.substring(type.lastIndexOf('.') + 1);
            }
        }
        return "a NullPointerException: the walk came to a node that the count has not found\n"
                + "is there a visit in visits for every node that a root or an edge leads to?";
    }

    /** Compares the gradient of x; a wrong one is explained by how often x is used. */
    private void assertGradientOfX(float expected, Tensor y, String formula, String uses) {
        Tensor actual = gradient(x, y);
        try {
            assertEqual(actual, Tensor.of(expected), "the gradient of x in " + formula);
        } catch (AssertionError wrong) {
            throw new AssertionError(
                    wrong.getMessage() + "\n" + uses + ", and the node of x waits for a gradient from each use:"
                            + " an edge counts even if its node was found before",
                    wrong);
        }
    }

    @Test
    void aChainIsWalkedToItsEnd() {
        Tensor y = x.neg().mul(x.detach()).neg();

        assertEqual(gradient(x, y), Tensor.of(3f), "the gradient of x in -(-x * 3)");
    }

    @Test
    void gradientsOfAllPathsAddUp() {
        assertGradientOfX(2, x.add(x), "x + x", "x is used twice");
    }

    @Test
    void aNodeWaitsForItsLastGradient() {
        // Three ways of different lengths lead to x, and its gradient is due as soon as it is ready.
        Tensor longWay = x.neg().neg().neg();
        Tensor y = x.add(longWay.mul(x));

        // y = x - x x, so dy/dx = 1 - 2x.
        assertGradientOfX(-5, y, "x - x * x", "x is used three times");
    }

    @Test
    void everyNodeIsVisitedOnce() {
        Tensor shared = x.mul(2);
        Tensor y = shared.neg().add(shared.mul(shared));
        List<String> visited = GraphWalk.of(() -> gradient(x, y)).steps().stream()
                .map(step -> step.node().name())
                .toList();

        assertEquals(
                List.of("AddBackward0", "MulBackward0", "NegBackward0", "MulBackward0"),
                visited,
                "the nodes of y = -(2x) + (2x)(2x) in the order of the walk: the product 2x comes last and once");
    }

    @Test
    void bothUsesOfATensorInOneOperationCount() {
        Tensor y = x.neg().add(x.mul(x));

        assertGradientOfX(5, y, "-x + x * x", "x is used once in -x and twice in x * x");
    }

    @Test
    void aLeafWaitsForAllOperationsThatUsedIt() {
        Tensor y = x.neg().add(x.mul(3));

        assertGradientOfX(2, y, "-x + 3x", "x is used twice");
    }

    @Test
    void severalRootsAreWalkedTogether() {
        Tensor y = x.mul(2);
        Tensor z = y.mul(y);

        assertEqual(gradient(x, y, z), Tensor.of(26f), "the gradient of x in 2x + (2x)(2x)");
    }

    @Test
    void aDiamondOfDepth40IsWalkedAtOnce() {
        Tensor y = Tensor.of(1.0).requiresGrad_(true);
        Tensor first = y;
        for (int i = 0; i < 40; i++) {
            y = y.add(y);
        }

        // A walk that follows every path would take 2^40 steps.
        assertEqual(gradient(first, y), Tensor.of(Math.pow(2, 40)), "the gradient through 40 doublings");
    }

    @Test
    void aChainOf100000NodesDoesNotOverflowTheStack() {
        Tensor y = x;
        for (int i = 0; i < 100_000; i++) {
            y = y.neg();
        }

        assertEqual(gradient(x, y), Tensor.of(1f), "the gradient through 100000 negations");
    }

    @Test
    void anInputWithoutGradientEndsNothing() {
        Tensor y = Tensor.of(5f).mul(x).mul(Tensor.of(7f));

        assertEqual(gradient(x, y), Tensor.of(35f), "the gradient of x in 5x * 7");
    }

    @Test
    void aRootMayLieBelowAnother() {
        Tensor y = x.mul(2);
        Tensor z = y.neg();

        assertEqual(gradient(x, z, y, z), Tensor.of(-2f), "the gradient of x in -2x + 2x - 2x");
    }

    /** In any graph: each node once, never before a node that leads to it, and the gradient that dual numbers give. */
    @SeededTest(cases = 100)
    void everyNodeComesAfterAllThatLeadToIt(Random random) {
        Tensor at = Tensor.of(1.0 + random.nextInt(3)).requiresGrad_(true);
        List<Tensor> values = new ArrayList<>(List.of(at));
        List<double[]> duals = new ArrayList<>(List.of(new double[] {at.detach().item(), 1}));
        for (int i = 0; i < 9; i++) {
            int a = random.nextInt(values.size());
            int b = random.nextInt(values.size());
            double[] p = duals.get(a);
            double[] q = duals.get(b);
            // Products of products grow fast: one factor is always x itself, and all numbers stay exact.
            boolean product = random.nextInt(3) == 0;
            values.add(
                    product
                            ? values.get(a).mul(at)
                            : values.get(a).sub(values.get(b).mul(2)));
            duals.add(
                    product
                            ? new double[] {p[0] * duals.get(0)[0], p[0] + p[1] * duals.get(0)[0]}
                            : new double[] {p[0] - 2 * q[0], p[1] - 2 * q[1]});
        }
        Tensor y = values.get(9);
        Tensor[] found = new Tensor[1];
        List<Node> visited = GraphWalk.of(() -> found[0] = gradient(at, y)).steps().stream()
                .map(GraphWalk.Step::node)
                .toList();

        assertEqual(found[0], Tensor.of(duals.get(9)[1]), "the gradient of x in a graph of 9 steps");
        Set<Node> seen = new HashSet<>();
        for (Node node : visited) {
            assertTrue(seen.add(node), () -> node.name() + " was visited twice");
            for (Edge edge : node.next()) {
                assertTrue(
                        edge == null || !seen.contains(edge.node()),
                        () -> edge.node().name() + " was visited before " + node.name() + ", which leads to it");
            }
        }
    }
}
