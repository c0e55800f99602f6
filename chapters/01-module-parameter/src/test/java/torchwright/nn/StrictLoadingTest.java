package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

@Exercise("1.6")
class StrictLoadingTest {
    /** Two inputs, three outputs. */
    static final class Linear extends Module {
        final Parameter weight = new Parameter(Tensor.zeros(3, 2));
        final Parameter bias = new Parameter(Tensor.zeros(3));
    }

    private static final Tensor WEIGHT = Tensor.of(new float[][] {{1, 2}, {3, 4}, {5, 6}});
    private static final Tensor BIAS = Tensor.of(7f, 8f, 9f);

    private static Map<String, Tensor> state(Object... namesAndTensors) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTensors.length; i += 2) {
            state.put((String) namesAndTensors[i], (Tensor) namesAndTensors[i + 1]);
        }
        return state;
    }

    private static void assertRefused(String expected, Module module, Map<String, Tensor> state, boolean strict) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> module.loadStateDict(state, strict),
                "loading " + state.keySet() + (strict ? ", strictly" : ", not strictly") + " is refused");
        assertEquals(
                expected,
                refused.getMessage(),
                "the text of the refusal" + (strict ? "" : "; it is not strict, so only sizes are complained about"));
    }

    @Test
    void theValuesAreCopiedIntoTheParameters() {
        Linear linear = new Linear();
        Parameter weight = linear.weight;
        linear.loadStateDict(state("weight", WEIGHT, "bias", BIAS));
        assertEqual(weight.detach(), WEIGHT, "the weight that the module had all the time");
        assertEqual(linear.bias.detach(), BIAS, "the bias");
        assertTrue(weight.requiresGrad(), "the weight still requires a gradient");
    }

    @Test
    void theModuleKeepsElementsOfItsOwn() {
        Linear linear = new Linear();
        Tensor saved = WEIGHT.clone();
        linear.loadStateDict(state("weight", saved, "bias", BIAS));
        assertNotSame(saved.storage(), linear.weight.storage(), "the module shares no storage with the file");
        saved.fill_(0);
        assertEqual(linear.weight.detach(), WEIGHT, "the weight, after the saved tensor was overwritten");
    }

    @Test
    void theOrderOfTheNamesDoesNotMatter() {
        Linear linear = new Linear();
        IncompatibleKeys keys = linear.loadStateDict(state("bias", BIAS, "weight", WEIGHT));
        assertEquals("<All keys matched successfully>", keys.toString());
        assertEqual(linear.weight.detach(), WEIGHT, "the weight");
    }

    @Test
    void aMissingNameIsAnError() {
        assertRefused(
                "Error(s) in loading state_dict for Linear:\n\tMissing key(s) in state_dict: \"bias\". ",
                new Linear(),
                state("weight", WEIGHT),
                true);
    }

    @Test
    void anUnexpectedNameIsAnError() {
        assertRefused(
                "Error(s) in loading state_dict for Linear:\n\tUnexpected key(s) in state_dict: \"x\", \"y\". ",
                new Linear(),
                state("x", BIAS, "weight", WEIGHT, "bias", BIAS, "y", BIAS),
                true);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertRefused(
                "Error(s) in loading state_dict for Linear:\n\tMissing key(s) in state_dict: \"bias\". \n\tUnexpected"
                        + " key(s) in state_dict: \"x\". \n\tsize mismatch for weight: copying a param with shape"
                        + " torch.Size([3, 3]) from checkpoint, the shape in current model is torch.Size([3, 2]).",
                new Linear(),
                state("x", BIAS, "weight", Tensor.ones(3, 3)),
                true);
    }

    @Test
    void everyWrongSizeIsNamed() {
        assertRefused(
                "Error(s) in loading state_dict for Linear:\n\tsize mismatch for weight: copying a param with shape"
                        + " torch.Size([2, 3]) from checkpoint, the shape in current model is torch.Size([3, 2]).\n\tsize"
                        + " mismatch for bias: copying a param with shape torch.Size([1]) from checkpoint, the shape in"
                        + " current model is torch.Size([3]).",
                new Linear(),
                state("weight", Tensor.ones(2, 3), "bias", Tensor.ones(1)),
                true);
    }

    @Test
    void aRefusedStateChangesNothing() {
        Linear linear = new Linear();
        assertThrows(
                IllegalArgumentException.class,
                () -> linear.loadStateDict(state("weight", WEIGHT, "bias", Tensor.ones(5))),
                "a bias of another size");
        assertThrows(IllegalArgumentException.class, () -> linear.loadStateDict(state("weight", WEIGHT)), "no bias");
        assertEqual(
                linear.weight.detach(), Tensor.zeros(3, 2), "the weight, which would have fitted, after the refusal,");
        assertEquals(0, linear.weight.version(), "how often the weight was written");
    }

    @Test
    void withoutStrictnessNamesMayDiffer() {
        Linear linear = new Linear();
        IncompatibleKeys keys = linear.loadStateDict(state("weight", WEIGHT, "x", BIAS), false);
        assertEqual(linear.weight.detach(), WEIGHT, "the weight, which both sides have");
        assertEqual(linear.bias.detach(), Tensor.zeros(3), "the bias, which only the module has");
        assertEquals(List.of("bias"), keys.missingKeys(), "the missing names");
        assertEquals(List.of("x"), keys.unexpectedKeys(), "the unexpected names");
    }

    @Test
    void withoutStrictnessSizesMayNot() {
        assertRefused(
                "Error(s) in loading state_dict for Linear:\n\tsize mismatch for bias: copying a param with shape"
                        + " torch.Size([2]) from checkpoint, the shape in current model is torch.Size([3]).",
                new Linear(),
                state("bias", Tensor.ones(2), "x", BIAS),
                false);
    }

    @Test
    void aSizeOfOneIsNotStretched() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Linear().loadStateDict(state("weight", Tensor.ones(1, 2), "bias", BIAS)),
                "copy_ would repeat a row of shape [1, 2]; a weight of another shape is another model's");
    }

    @Test
    void otherDtypesAreConverted() {
        Linear linear = new Linear();
        linear.loadStateDict(state("weight", WEIGHT.to(DType.FLOAT64), "bias", BIAS));
        assertEqual(linear.weight.detach(), WEIGHT, "the weight, loaded from float64");
    }

    /** The law: what one model saved, another of the same build is after loading it. */
    @SeededTest(cases = 100)
    void aTreeIsWhatItHasLoaded(Random random) {
        long seed = random.nextLong();
        Module saved = RandomTree.grow(new Random(seed));
        Module loaded = RandomTree.grow(new Random(seed));
        loaded.stateDict().values().forEach(Tensor::zero_);

        IncompatibleKeys keys = loaded.loadStateDict(saved.stateDict());

        assertTrue(keys.isEmpty(), "every name has its counterpart: " + keys);
        saved.stateDict()
                .forEach((name, tensor) -> assertEqual(loaded.stateDict().get(name), tensor, name));
    }
}
