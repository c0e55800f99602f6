package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.tensor.Call;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Neg;
import torchwright.tensor.op.Sort;

@Exercise("3.6")
class RecordTheGraphTest {
    private final Tensor w = Tensor.of(2f, 3f).requiresGrad_(true);

    /** The node that made a tensor; a tensor without one was joined to nothing. */
    private static Node nodeOf(Tensor tensor, String what) {
        Node node = Autograd.gradFn(tensor);
        if (node == null) {
            fail(what + " is made of w, but knows no node: was the result joined to it?");
        }
        return node;
    }

    private static Node nodeOfInput(Tensor result, int input, String what) {
        Edge edge = nodeOf(result, what).next().get(input);
        if (edge == null) {
            fail("the node of " + what + " has no edge to input " + input + ": backward would end there\n"
                    + "the edges are made of the inputs as they were called, with their history");
        }
        return edge.node();
    }

    private static void assertOneNode(Node expected, Node actual, String why) {
        if (!expected.equals(actual)) {
            fail(why + ", but there are two nodes, " + expected.name() + " and " + actual.name());
        }
    }

    @Test
    void aResultKnowsTheNodeThatMadeIt() {
        Tensor y = w.mul(5);

        assertEquals("MulBackward0", y.gradFnName(), "the grad_fn of w * 5");
        assertTrue(y.requiresGrad(), "what is made of w changes with w");
        assertFalse(y.isLeaf(), "a result is no leaf");
    }

    @Test
    void theResultIsComputedAsBefore() {
        assertEqual(w.mul(5).detach(), Tensor.of(10f, 15f), "w * 5");
    }

    @Test
    void aNodeLeadsToTheNodesOfItsInputs() {
        Tensor y = w.mul(5);
        Tensor z = y.neg();

        assertOneNode(
                nodeOf(y, "y = w * 5"),
                nodeOfInput(z, 0, "z = -y"),
                "z = -y was made of y = w * 5: the node of z leads to the node of y");
    }

    @Test
    void aLeafHasOneNodeThatAccumulatesForAllWhoUseIt() {
        Node first = nodeOfInput(w.mul(5), 0, "w * 5");
        Node second = nodeOfInput(w.neg(), 0, "-w");

        assertEquals("AccumulateGrad", first.name(), "the node of a leaf");
        assertOneNode(first, second, "w * 5 and -w used the same leaf: both lead to its node");
    }

    @Test
    void noEdgeLeadsToAnInputWithoutGradient() {
        Node node = nodeOf(w.mul(Tensor.of(5f, 7f)), "w * constant");

        assertNotNull(node.next().get(0), "w wants a gradient");
        assertNull(node.next().get(1), "the constant wants none");
    }

    @Test
    void anOperationThatIsMadeOfOthersIsOneNode() {
        Tensor mean = w.mean();

        String why = "the backend computes a mean as a sum and a division; the graph must not see them: compute with"
                + " recording off";
        assertEquals("MeanBackward0", mean.gradFnName(), why);
        assertEquals("AccumulateGrad", nodeOfInput(mean, 0, "the mean of w").name(), why);
    }

    @Test
    void nothingIsRecordedWhileAnOperationIsComputed() {
        Call call = new Call(new Neg(), new Tensor[] {w}, null);
        boolean[] recording = new boolean[1];
        new AutogradInterceptor().intercept(call, c -> {
            recording[0] = GradMode.isEnabled();
            return new Tensor[] {Tensor.of(-2f, -3f)};
        });

        if (recording[0]) {
            fail("the results were computed with recording on: some operations are computed from others, as a mean"
                    + " from a sum, and each of those inner ones makes a node that nobody will visit\n"
                    + "unrecorded(call, next) computes with recording off");
        }
    }

    @Test
    void recordingIsOnAgainAfterwards() {
        Tensor y = w.mul(5);

        assertTrue(GradMode.isEnabled(), "the switch is off while the backend computes, and only then");
        assertEquals("NegBackward0", y.neg().gradFnName(), "the grad_fn of the next operation");
    }

    @Test
    void wholeNumbersAreJoinedToNothing() {
        var sorted = w.sort();

        assertEquals(
                "SortBackward0", nodeOf(sorted.values(), "the sorted values").name());
        assertFalse(sorted.indices().requiresGrad(), "the indices are whole numbers and have no gradient");
    }

    /** No operation so far has two floating-point results; a backend that answers with two stands in for one. */
    @Test
    void everyResultIsJoinedToItsOwnPlace() {
        Call call = new Call(new Sort(0, false, false), new Tensor[] {w}, null);
        Tensor[] results =
                new AutogradInterceptor().intercept(call, c -> new Tensor[] {Tensor.of(2f, 3f), Tensor.of(5f, 7f)});
        Node first = nodeOf(results[0], "result 0");
        Node second = nodeOf(results[1], "result 1");

        assertOneNode(first, second, "both results were made by one operation: they share its node");
        assertEquals(
                2,
                first.outputs(),
                "how many results the node knows of; it waits for a gradient of each, and node.saveOutputs(outputs)"
                        + " tells it how many there are");
        for (int i = 0; i < results.length; i++) {
            assertEquals(
                    i,
                    GraphMeta.originOf(results[i]).output(),
                    "which result of the node outputs[" + i + "] is: join outputs[i] as result i");
        }
    }

    @Test
    void aNodeKeepsTheResultThatItsFormulaNeeds() {
        Tensor y = w.exp();
        Tensor[] gradients;
        try {
            gradients = nodeOf(y, "exp(w)").apply(new Tensor[] {Tensor.of(10f, 100f)}, null);
        } catch (IllegalStateException missing) {
            throw new AssertionError(
                    "the derivative of exp(w) is exp(w) itself, but the node has not kept it: let the node save the"
                            + " results\n" + missing.getMessage(),
                    missing);
        }

        assertEqual(gradients[0].detach(), y.detach().mul(Tensor.of(10f, 100f)), "the gradient of w in exp(w)");
    }
}
