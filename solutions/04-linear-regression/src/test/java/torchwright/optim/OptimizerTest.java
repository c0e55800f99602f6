package torchwright.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import torchwright.nn.Parameter;
import torchwright.tensor.Tensor;

class OptimizerTest {
    private final Parameter slow = new Parameter(Tensor.of(1f));
    private final Parameter fast = new Parameter(Tensor.of(1f));

    @Test
    void itsTextIsTorchs() {
        assertEquals("""
                SGD (
                Parameter Group 0
                    dampening: 0
                    differentiable: False
                    foreach: None
                    fused: None
                    lr: 0.01
                    maximize: False
                    momentum: 0
                    nesterov: False
                    weight_decay: 0
                )\
                """, new SGD(List.of(slow), 0.01).toString());
    }

    @Test
    void groupsHaveOptionsOfTheirOwn() {
        SGD sgd = SGD.builder(
                        new ParamGroup(List.of(slow)).set("lr", 0.5),
                        new ParamGroup(List.of(fast)).set("momentum", 0.9))
                .lr(2)
                .weightDecay(1e-5)
                .build();
        assertEquals("""
                SGD (
                Parameter Group 0
                    dampening: 0
                    differentiable: False
                    foreach: None
                    fused: None
                    lr: 0.5
                    maximize: False
                    momentum: 0
                    nesterov: False
                    weight_decay: 1e-05

                Parameter Group 1
                    dampening: 0
                    differentiable: False
                    foreach: None
                    fused: None
                    lr: 2
                    maximize: False
                    momentum: 0.9
                    nesterov: False
                    weight_decay: 1e-05
                )\
                """, sgd.toString());
    }

    @Test
    void anOptionSetLaterHoldsForTheNextStep() {
        SGD sgd = SGD.builder(new ParamGroup(List.of(slow)), new ParamGroup(List.of(fast)))
                .lr(0.25)
                .build();
        sgd.paramGroups().get(1).set("lr", 1);
        slow.setGrad(Tensor.of(1f));
        fast.setGrad(Tensor.of(1f));
        sgd.step();
        assertEqual(slow.detach(), Tensor.of(0.75f));
        assertEqual(fast.detach(), Tensor.of(0f));
    }

    @Test
    void aGroupAddedLaterTakesTheDefaults() {
        SGD sgd = new SGD(List.of(slow), 0.25);
        sgd.paramGroups().get(0).set("lr", 3);
        sgd.addParamGroup(new ParamGroup(List.of(fast)));
        assertEquals(0.25, sgd.paramGroups().get(1).lr());
        assertEquals(2, sgd.paramGroups().size());
    }

    @Test
    void whatIsRefusedChangesNothing() {
        SGD sgd = new SGD(List.of(slow), 0.25);
        assertFirstLine(
                "some parameters appear in more than one parameter group",
                () -> sgd.addParamGroup(new ParamGroup(List.of(fast, slow))));
        assertFirstLine(
                "can't optimize a non-leaf Tensor", () -> sgd.addParamGroup(new ParamGroup(List.of(slow.mul(2)))));
        ParamGroup unknown = new ParamGroup(List.of(fast)).set("learning_rate", 1);
        assertFirstLine("unknown option 'learning_rate'", () -> sgd.addParamGroup(unknown));
        assertEquals(1, sgd.paramGroups().size());
        assertFalse(unknown.options().containsKey("lr"));
    }

    @Test
    void anEmptyListIsRefusedButNotAnEmptyGroupBesideAnother() {
        assertFirstLine("optimizer got an empty parameter list", () -> new SGD(List.of(), 0.1));
        assertFirstLine(
                "optimizer got an empty parameter list",
                () -> SGD.builder(new ParamGroup(List.of())).build());
        new SGD(List.of(slow), 0.1).addParamGroup(new ParamGroup(List.of()));
    }

    @Test
    void aGroupHoldsEachTensorOnce() {
        assertFirstLine(
                "optimizer contains a parameter group with duplicate parameters",
                () -> new ParamGroup(List.of(slow, fast, slow)));
    }

    @Test
    void optionsAreCheckedWhenTheyAreSet() {
        ParamGroup group = new SGD(List.of(slow), 0.1).paramGroups().get(0);
        assertEquals(
                "unknown option 'beta'\nThis optimizer has lr, momentum, dampening, weight_decay, nesterov, maximize,"
                        + " foreach, differentiable, fused.",
                assertThrows(IllegalArgumentException.class, () -> group.set("beta", 1))
                        .getMessage());
        assertFirstLine("option 'lr' must be a number, but got True (Boolean)", () -> group.set("lr", true));
        assertFirstLine("option 'nesterov' must be true or false, but got 1 (Integer)", () -> group.set("nesterov", 1));
        assertFirstLine("option 'foreach' can only be None", () -> group.set("foreach", true));
        assertEquals(0.1, group.lr());
        assertFirstLine(
                "a ParamGroup belongs to one optimizer",
                () -> SGD.builder(group).build());
    }

    @Test
    void gradientsAreForgottenInAllGroups() {
        SGD sgd = SGD.builder(new ParamGroup(List.of(slow)), new ParamGroup(List.of(fast)))
                .build();
        slow.setGrad(Tensor.of(3f));
        fast.setGrad(Tensor.of(4f));
        Tensor held = fast.grad();
        sgd.zeroGrad(false);
        assertEqual(slow.grad(), Tensor.of(0f));
        assertEqual(held, Tensor.of(0f));
        sgd.zeroGrad();
        assertNull(slow.grad());
        assertNull(fast.grad());
        sgd.zeroGrad(false);
        assertNull(fast.grad());
    }

    @Test
    void zerosAreCutOffFromTheGraphOfADoubleBackward() {
        slow.pow(3).sum().backward(null, false, true);
        new SGD(List.of(slow), 0.1).zeroGrad(false);
        assertFalse(slow.grad().requiresGrad());
    }

    private static void assertFirstLine(String expected, Executable body) {
        String message = assertThrows(IllegalArgumentException.class, body).getMessage();
        assertEquals(expected, message.lines().findFirst().orElseThrow());
    }
}
