package torchwright.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.nn.Module;
import torchwright.nn.Parameter;
import torchwright.nn.Sequential;
import torchwright.tensor.Tensor;

@Exercise("2.6")
class OutputRecorderTest {
    /** Makes its output anew every time: input plus one. */
    static final class PlusOne extends Module {
        @Override
        public Tensor forward(Tensor input) {
            return input.add(1);
        }
    }

    /** Hands out its parameter, whatever comes. */
    static final class Constant extends Module {
        final Parameter value = new Parameter(Tensor.of(3f, 5f));

        @Override
        public Tensor forward(Tensor input) {
            return value;
        }
    }

    private static Sequential model() {
        return new Sequential(new PlusOne(), new Sequential(new PlusOne(), new PlusOne()));
    }

    @Test
    void everyModuleIsRecordedUnderItsPath() {
        Sequential model = model();
        try (OutputRecorder recorder = new OutputRecorder(model)) {
            model.call(Tensor.of(0f, 10f));
            assertEquals(Set.of("", "0", "1", "1.0", "1.1"), recorder.outputs().keySet(), "the paths recorded");
            assertEqual(recorder.outputs().get("0"), Tensor.of(1f, 11f), "the output of 0");
            assertEqual(recorder.outputs().get("1.0"), Tensor.of(2f, 12f), "the output of 1.0");
            assertEqual(recorder.outputs().get("1"), Tensor.of(3f, 13f), "the output of 1");
            assertEqual(recorder.outputs().get(""), Tensor.of(3f, 13f), "the output of the model");
        }
    }

    @Test
    void theModelComputesWhatItComputesAnyway() {
        Constant constant = new Constant();
        Sequential model = new Sequential(new PlusOne(), constant);
        try (OutputRecorder recorder = new OutputRecorder(model)) {
            Tensor output = model.call(Tensor.of(0f, 10f));
            if (output != constant.value) {
                fail("the model no longer returns what it returns without the recorder, its parameter\na hook that"
                        + " returns something replaces the output; return null to leave it");
            }
            assertEquals(3, recorder.outputs().size(), "how many outputs were recorded");
        }
    }

    @Test
    void recordsAreCutOffFromAutograd() {
        Constant constant = new Constant();
        try (OutputRecorder recorder = new OutputRecorder(constant)) {
            constant.call(Tensor.of(0f, 0f));
            Tensor recorded = recorder.outputs().get("");
            if (recorded.requiresGrad()) {
                fail("a recorded output requires a gradient\nit would keep everything alive that it was made from:"
                        + " detach() it");
            }
            assertTrue(
                    constant.value.storage() == recorded.storage(),
                    "a record looks at the output's own elements and copies none");
        }
    }

    @Test
    void theLastCallIsRemembered() {
        Sequential model = model();
        try (OutputRecorder recorder = new OutputRecorder(model)) {
            model.call(Tensor.of(0f, 10f));
            model.call(Tensor.of(100f, 200f));
            assertEqual(recorder.outputs().get("0"), Tensor.of(101f, 201f), "the output of 0 in the second call");
        }
    }

    @Test
    void afterItIsClosedItRecordsNoMore() {
        Sequential model = model();
        OutputRecorder recorder = new OutputRecorder(model);
        model.call(Tensor.of(0f, 10f));
        recorder.close();
        model.call(Tensor.of(100f, 200f));
        if (recorder.outputs().isEmpty()) {
            fail("what was recorded is gone\nclosing stops the recording and keeps the records");
        }
        assertEqual(
                recorder.outputs().get("1.1"), Tensor.of(3f, 13f), "the record of 1.1 after closing and another call");
        assertEqual(recorder.outputs().get("0"), Tensor.of(1f, 11f), "the record of 0");
    }

    @Test
    void nothingIsRecordedBeforeTheFirstCall() {
        try (OutputRecorder recorder = new OutputRecorder(model())) {
            assertFalse(recorder.outputs().containsKey("0"), "a record before any call");
        }
    }

    /** The law: in a chain of n modules, module i has seen i additions. */
    @SeededTest(cases = 50)
    void aChainIsSeenStepByStep(Random random) {
        int length = 1 + random.nextInt(7);
        List<Module> modules = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            modules.add(new PlusOne());
        }
        Sequential chain = new Sequential(modules.toArray(new Module[0]));
        try (OutputRecorder recorder = new OutputRecorder(chain)) {
            chain.call(Tensor.of(0f, 10f));
            for (int i = 0; i < length; i++) {
                assertEqual(
                        recorder.outputs().get(Integer.toString(i)), Tensor.of(i + 1f, i + 11f), "the output of " + i);
            }
            assertEquals(length + 1, recorder.outputs().size(), "how many outputs there are");
        }
    }
}
