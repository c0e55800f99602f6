package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Tensor;

@Exercise("1.3")
class SharedOnceTest {
    private static Parameter ones() {
        return new Parameter(Tensor.ones(3));
    }

    /** A model whose input and output tables are one, as in many language models. */
    static final class Tied extends Module {
        final Parameter input = ones();
        final Parameter bias = ones();
        final Parameter output = input;
    }

    static final class Leaf extends Module {
        final Parameter weight = ones();
    }

    private static void assertNames(List<String> expected, Map<String, ?> actual, String why) {
        assertEquals(expected, List.copyOf(actual.keySet()), "the names left: " + why);
    }

    @Test
    void aTiedWeightIsOneParameter() {
        assertNames(
                List.of("input", "bias"),
                new Tied().namedParameters(),
                "input and output are one parameter: an optimizer that had it twice would take two steps with it");
    }

    @Test
    void theFirstNameStays() {
        Parameter shared = ones();
        Map<String, Parameter> found = new LinkedHashMap<>();
        found.put("z", shared);
        found.put("a", shared);
        assertNames(List.of("z"), ModuleTree.once(found), "first means first found, not first in the alphabet");
    }

    @Test
    void equalValuesAreNotTheSameParameter() {
        Map<String, Parameter> found = new LinkedHashMap<>();
        found.put("left", ones());
        found.put("right", ones());
        assertNames(
                List.of("left", "right"),
                ModuleTree.once(found),
                "two parameters that happen to be equal are learned separately");
    }

    @Test
    void objectsThatCallThemselvesEqualAreStillTwo() {
        // Tensors are equal only to themselves; other members need not be.
        record Equal(int value) {}
        Map<String, Equal> found = new LinkedHashMap<>();
        Equal first = new Equal(1);
        found.put("first", first);
        found.put("second", new Equal(1));
        assertNames(List.of("first", "second"), ModuleTree.once(found), "the same object is meant: ==, not equals");
        assertSame(first, ModuleTree.once(found).get("first"), "what is called first");
    }

    @Test
    void aSharedModuleBringsItsParametersOnce() {
        Leaf shared = new Leaf();
        Sequential model = new Sequential(shared, new Leaf(), shared);
        assertNames(List.of("0.weight", "1.weight"), model.namedParameters(), "0 and 2 are one module");
        assertNames(List.of("", "0", "1"), model.namedModules(), "0 and 2 are one module");
    }

    @Test
    void whatWasFoundIsLeftAlone() {
        Parameter shared = ones();
        Map<String, Parameter> found = new LinkedHashMap<>();
        found.put("first", shared);
        found.put("second", shared);
        Map<String, Parameter> once = ModuleTree.once(found);
        assertNames(List.of("first"), once, "the second is the first");
        assertNames(List.of("first", "second"), found, "a state dict still needs both: return a new map");
    }

    /** The law: the objects in the order of their first appearance, each under the name it had there. */
    @SeededTest(cases = 200)
    void eachObjectStaysWhereItAppearedFirst(Random random) {
        List<Parameter> pool = List.of(ones(), ones(), ones(), ones(), ones());
        Map<String, Parameter> found = new LinkedHashMap<>();
        List<String> expected = new ArrayList<>();
        List<Parameter> met = new ArrayList<>();
        for (int i = 0; i < random.nextInt(10); i++) {
            String name = "n" + random.nextInt(1_000);
            Parameter parameter = pool.get(random.nextInt(pool.size()));
            if (found.putIfAbsent(name, parameter) == null && !met.contains(parameter)) {
                met.add(parameter);
                expected.add(name);
            }
        }
        Map<String, Parameter> once = ModuleTree.once(found);
        assertEquals(expected, List.copyOf(once.keySet()), "the names left of " + found.keySet());
        assertEquals(met, List.copyOf(once.values()), "the parameters left");
    }
}
