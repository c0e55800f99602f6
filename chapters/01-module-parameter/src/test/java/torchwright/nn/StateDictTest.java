package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Tensor;

@Exercise("1.5")
class StateDictTest {
    static final class Counter extends Module {
        final Buffer steps = new Buffer(Tensor.of(7L));
        final Parameter weight = new Parameter(Tensor.of(1f, 2f));
        final Buffer cache = new Buffer(Tensor.zeros(5), false);
        final Parameter bias = new Parameter(Tensor.of(3f));
    }

    static final class Model extends Module {
        final Counter inner = new Counter();
        final Parameter scale = new Parameter(Tensor.of(2f));
        final Buffer mean = new Buffer(Tensor.of(0.5f));
    }

    /** A model whose input and output tables are one. */
    static final class Tied extends Module {
        final Parameter input = new Parameter(Tensor.ones(3));
        final Parameter output = input;
    }

    private static void assertNames(List<String> expected, Map<String, Tensor> state, String why) {
        assertEquals(expected, List.copyOf(state.keySet()), "the names in the state dict: " + why);
    }

    @Test
    void itHasTheParametersAndThenTheBuffers() {
        assertNames(
                List.of("weight", "bias", "steps"),
                new Counter().stateDict(),
                "parameters first, whatever the order of the fields; a buffer that is not persistent is not saved");
    }

    @Test
    void whatTheModuleHasItselfComesBeforeItsChildren() {
        assertNames(
                List.of("scale", "mean", "inner.weight", "inner.bias", "inner.steps"),
                new Model().stateDict(),
                "a module's parameters, its buffers, then the same of each child");
    }

    @Test
    void siblingsFollowOneAnother() {
        assertNames(
                List.of("0.weight", "0.bias", "0.steps", "1.weight", "1.bias", "1.steps"),
                new Sequential(new Counter(), new Counter()).stateDict(),
                "all of one child before the next");
    }

    @Test
    void aSharedModuleIsThereUnderBothNames() {
        Counter shared = new Counter();
        assertNames(
                List.of("0.weight", "0.bias", "0.steps", "1.weight", "1.bias", "1.steps"),
                new Sequential(shared, shared).stateDict(),
                "a file must say what stands at each path, also where two paths lead to one module");
    }

    @Test
    void aTiedWeightIsThereUnderBothNames() {
        assertNames(List.of("input", "output"), new Tied().stateDict(), "both paths, although it is one parameter");
    }

    @Test
    void itLooksAtTheModulesOwnElements() {
        Counter counter = new Counter();
        Tensor saved = counter.stateDict().get("weight");
        assertTrue(
                counter.weight.storage() == saved.storage(),
                "the weight in the state dict looks at the module's own elements and copies none");
    }

    @Test
    void itsTensorsAreNotRecordedForBackward() {
        new Model().stateDict().forEach((name, tensor) -> {
            if (tensor.requiresGrad()) {
                fail(name + " of the state dict requires a gradient\nwhat is saved has nothing to do with autograd:"
                        + " detach() it");
            }
        });
    }

    @Test
    void theParametersStillRequireTheirGradients() {
        Counter counter = new Counter();
        assertFalse(counter.stateDict().isEmpty());
        assertEquals(true, counter.weight.requiresGrad(), "the parameter itself requires a gradient");
    }

    /** The law: exactly the parameters and persistent buffers, at every path of the tree. */
    @SeededTest(cases = 200)
    void everyPathIsThere(Random random) {
        Module root = RandomTree.grow(random);
        Map<String, Tensor> state = root.stateDict();
        int[] expected = new int[1];
        ModuleTree.modules(root).forEach((path, module) -> {
            module.members().parameters().forEach((name, own) -> expected[0] += check(state, path, name, own));
            module.members().buffers().forEach((name, own) -> {
                if (own.isPersistent()) {
                    expected[0] += check(state, path, name, own);
                }
            });
        });
        assertEquals(expected[0], state.size(), "how many tensors the state dict has");
    }

    private static int check(Map<String, Tensor> state, String path, String name, Tensor own) {
        String there = ModuleTree.dotted(path, name);
        Tensor saved = state.get(there);
        if (saved == null) {
            fail(there + " is not in the state dict, which has " + state.keySet());
        }
        if (saved.storage() != own.storage()) {
            fail(there + " of the state dict has elements of its own; it should look at the module's");
        }
        return 1;
    }
}
