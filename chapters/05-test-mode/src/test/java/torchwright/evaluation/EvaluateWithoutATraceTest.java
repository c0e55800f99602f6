package torchwright.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.nn.Module;
import torchwright.nn.Sequential;
import torchwright.nn.layer.Dropout;
import torchwright.nn.layer.Linear;
import torchwright.tensor.DType;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

@Exercise("5.6")
class EvaluateWithoutATraceTest {
    /** Passes its input on, and writes down how the switches stand meanwhile. */
    private static final class Watcher extends Module {
        private boolean asked;
        private boolean trained;
        private boolean recorded;

        @Override
        public Tensor forward(Tensor input) {
            asked = true;
            trained = isTraining();
            recorded = GradMode.isEnabled();
            return input;
        }
    }

    private static final class Broken extends Module {
        @Override
        public Tensor forward(Tensor input) {
            throw new IllegalArgumentException("this input has the wrong shape");
        }
    }

    @BeforeEach
    @AfterEach
    void theSwitchStandsWhereEveryThreadBegins() {
        GradMode.setEnabled(true);
    }

    @Test
    void theOutputOfTheModelComesBack() {
        Linear model = new Linear(3, 2);
        Tensor x = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}});

        assertEqual(Evaluation.predict(model, x), model.call(x).detach(), "the predictions");
    }

    @Test
    void theModelIsAskedInEvalMode() {
        Watcher watcher = new Watcher();
        Evaluation.predict(new Sequential(new Linear(3, 2), watcher), Tensor.ones(1, 3));

        assertTrue(watcher.asked, "the model was asked");
        assertFalse(watcher.trained, "a module inside is in train mode while predictions are made");
    }

    @Test
    void dropoutDropsNothing() {
        Module model = new Sequential(new Dropout(0.75));

        assertEqual(
                Evaluation.predict(model, Tensor.ones(100)),
                Tensor.ones(100),
                "the prediction of a Dropout, which in eval mode does nothing,");
    }

    @Test
    void nothingIsRecordedMeanwhile() {
        Watcher watcher = new Watcher();
        Tensor prediction = Evaluation.predict(new Sequential(new Linear(3, 2), watcher), Tensor.ones(1, 3));

        if (watcher.recorded) {
            fail("recording is on while the model is asked, expected off\n"
                    + "detaching the result comes too late: the graph has been built by then");
        }
        assertFalse(prediction.requiresGrad(), "the prediction requires a gradient");
    }

    @Test
    void afterwardsTheTrainingGoesOn() {
        Sequential model = new Sequential(new Linear(3, 2), new Sequential(new Dropout()));
        assertUnchanged(model, () -> Evaluation.predict(model, Tensor.ones(1, 3)), "a model in train mode");

        assertTrue(model.call(Tensor.ones(1, 3)).requiresGrad(), "what it computes afterwards requires a gradient");
    }

    @Test
    void whatWasInEvalModeStaysInEvalMode() {
        Module model = new Sequential(new Linear(3, 2), new Dropout()).eval();
        assertUnchanged(model, () -> Evaluation.predict(model, Tensor.ones(1, 3)), "a model in eval mode");
    }

    @Test
    void eachModuleKeepsItsOwnMode() {
        Sequential encoder = new Sequential(new Linear(3, 2), new Dropout());
        Sequential model = new Sequential(encoder, new Linear(2, 1));
        encoder.eval();
        assertUnchanged(
                model,
                () -> Evaluation.predict(model, Tensor.ones(1, 3)),
                "a model in train mode, a part of which is frozen, in eval mode");
    }

    @Test
    void whereNothingWasRecordedNothingIsAfterwards() {
        Module model = new Linear(3, 2);
        GradMode.setEnabled(false);
        assertUnchanged(model, () -> Evaluation.predict(model, Tensor.ones(1, 3)), "a model, while recording is off");
    }

    @Test
    void aModelThatThrowsIsRestoredToo() {
        Sequential model = new Sequential(new Linear(3, 2), new Broken());
        assertUnchanged(
                model,
                () -> {
                    IllegalArgumentException thrown = assertThrows(
                            IllegalArgumentException.class,
                            () -> Evaluation.predict(model, Tensor.ones(1, 3)),
                            "the model's exception goes on its way");
                    String message = thrown.getMessage();
                    assertTrue(
                            message.startsWith("this input has the wrong shape"),
                            "the exception is the model's own; its message is " + message);
                },
                "a model in train mode that threw an exception");
    }

    @Test
    void theHooksOfTheModelRun() {
        Linear model = new Linear(3, 2);
        List<Tensor> seen = new ArrayList<>();
        try (var hook = model.registerForwardHook((module, inputs, output) -> {
            seen.add(output);
            return null;
        })) {
            assertNotNull(hook, "the hook");
            Evaluation.predict(model, Tensor.ones(1, 3));
        }
        assertEquals(1, seen.size(), "how often the model's hook ran; call runs hooks, forward does not");
    }

    @Test
    void batchesGiveTheSamePredictions() {
        Linear model = new Linear(3, 2);
        Tensor x = Tensor.arange(21).view(7, 3).to(DType.FLOAT32);

        assertEqual(Evaluation.predict(model, x, 2), Evaluation.predict(model, x), "predictions in batches of 2");
    }

    @Test
    void predictionsBecomeAnArray() {
        float[][] predictions = (float[][]) Evaluation.predictArray(new Watcher(), Tensor.of(new float[][] {{1, 2}}));
        assertEquals(2, predictions[0][1], "the last prediction, of a model that passes on [[1, 2]]");
    }

    /** Whatever modes its modules are in, no model can tell that it was asked. */
    @SeededTest(cases = 50)
    void noModelCanTellThatItWasAsked(Random random) {
        GradMode.setEnabled(random.nextBoolean());
        Sequential model = tree(random, 3);
        for (Module module : model.modules()) {
            module.train(random.nextBoolean());
        }
        boolean throwing = random.nextBoolean();
        Module whole = throwing ? new Sequential(model, new Broken()) : model;
        assertUnchanged(
                whole,
                () -> {
                    try {
                        Evaluation.predict(whole, Tensor.ones(2));
                    } catch (IllegalArgumentException expected) {
                        assertTrue(throwing, "the model does not throw, but: " + expected.getMessage());
                    }
                },
                "a model that " + (throwing ? "threw an exception" : "answered"));
    }

    private static Sequential tree(Random random, int depth) {
        Module[] children = new Module[1 + random.nextInt(3)];
        for (int i = 0; i < children.length; i++) {
            children[i] = depth > 0 && random.nextBoolean() ? tree(random, depth - 1) : new Dropout();
        }
        return new Sequential(children);
    }

    private static void assertUnchanged(Module model, Runnable evaluation, String what) {
        Map<String, Boolean> before = modes(model);
        boolean recorded = GradMode.isEnabled();
        evaluation.run();
        Map<String, Boolean> after = modes(model);
        before.forEach((path, training) -> {
            if (!training.equals(after.get(path))) {
                fail("after the evaluation of " + what + ", "
                        + (path.isEmpty() ? "the model itself" : "the module " + path) + " is in "
                        + mode(after.get(path)) + " mode, expected " + mode(training)
                        + "\nevery module is to be in the mode that it was in before");
            }
        });
        if (GradMode.isEnabled() != recorded) {
            fail("after the evaluation of " + what + ", recording is " + (recorded ? "off" : "on") + ", expected "
                    + (recorded ? "on" : "off") + "\nit is to be as it was before");
        }
    }

    private static Map<String, Boolean> modes(Module model) {
        Map<String, Boolean> modes = new LinkedHashMap<>();
        model.namedModules().forEach((path, module) -> modes.put(path, module.isTraining()));
        return modes;
    }

    private static String mode(boolean training) {
        return training ? "train" : "eval";
    }
}
