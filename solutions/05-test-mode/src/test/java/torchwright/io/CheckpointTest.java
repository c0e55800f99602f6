package torchwright.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torchwright.loss.MSELoss;
import torchwright.nn.Module;
import torchwright.nn.Sequential;
import torchwright.nn.layer.Linear;
import torchwright.nn.layer.ReLU;
import torchwright.optim.OptimizerState;
import torchwright.optim.SGD;
import torchwright.tensor.Tensor;

class CheckpointTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("run.safetensors");
    }

    /** A model in training, which can be stopped and taken up. */
    private static final class Run {
        private final Module model;
        private final SGD optimizer;
        private final Tensor x = Tensor.randn(7, 3);
        private final Tensor y = Tensor.randn(7, 1);

        Run(int hidden) {
            model = new Sequential(new Linear(3, hidden), new ReLU(), new Linear(hidden, 1));
            optimizer = SGD.builder(model.parameters())
                    .lr(0.05)
                    .momentum(0.9)
                    .weightDecay(0.01)
                    .build();
        }

        void train(int epochs, Tensor x, Tensor y) {
            for (int i = 0; i < epochs; i++) {
                optimizer.zeroGrad();
                new MSELoss().call(model.call(x), y).backward();
                optimizer.step();
            }
        }
    }

    @Test
    void trainingGoesOnBitForBitWhereItStopped() throws IOException {
        Run run = new Run(5);
        run.train(3, run.x, run.y);
        Checkpoint.of(run.model, run.optimizer).withNote("epoch", "3").save(file());
        run.train(4, run.x, run.y);

        Run other = new Run(5);
        other.optimizer.paramGroups().get(0).set("lr", 7.0);
        Checkpoint loaded = Checkpoint.load(file());
        assertEquals(Map.of("epoch", "3"), loaded.notes());
        loaded.restore(other.model, other.optimizer);
        assertEquals(run.optimizer.toString(), other.optimizer.toString());
        other.train(4, run.x, run.y);
        Samples.assertSame(run.model.stateDict(), other.model.stateDict());
    }

    @Test
    void aModelAloneIsSavedAndRestored() throws IOException {
        Run run = new Run(2);
        Checkpoint.of(run.model).save(file());
        Run other = new Run(2);
        Checkpoint loaded = Checkpoint.load(file());
        loaded.restore(other.model);
        Samples.assertSame(run.model.stateDict(), other.model.stateDict());
        assertThrows(IllegalStateException.class, () -> loaded.restore(other.model, other.optimizer));
    }

    @Test
    void whatDoesNotFitChangesNeitherTheModelNorTheOptimizer() throws IOException {
        Run run = new Run(5);
        run.train(1, run.x, run.y);
        Checkpoint.of(run.model, run.optimizer).save(file());
        Checkpoint loaded = Checkpoint.load(file());

        Run narrow = new Run(4);
        narrow.train(1, narrow.x, narrow.y);
        OptimizerState before = narrow.optimizer.stateDict();
        assertThrows(IllegalArgumentException.class, () -> loaded.restore(narrow.model, narrow.optimizer));
        before.state()
                .forEach((number, remembered) -> Samples.assertSame(
                        remembered, narrow.optimizer.stateDict().state().get(number)));

        Module renamed = new Sequential(run.model);
        String text = run.optimizer.toString();
        run.optimizer.paramGroups().get(0).set("lr", 7.0);
        assertThrows(IllegalArgumentException.class, () -> loaded.restore(renamed, run.optimizer));
        assertTrue(text.contains("lr: 0.05") && run.optimizer.toString().contains("lr: 7.0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "optimizer.group.0.lr        | 0.1 | does not number the parameters of the optimizer's group 0",
                "optimizer.group.1.lr        | 0.1 | has the groups [1] of an optimizer; they must count from 0",
                "optimizer.group.x.lr        | 0.1 | expected a number, a dot and a name",
                "optimizer.group.0           | 0.1 | expected a number, a dot and a name",
                "optimizer.group.0.lr        | 1 2 | has no option of an optimizer in \"1 2\"",
                "optimizer.group.0.lr        | [1  | has no option of an optimizer in \"[1\"",
                "optimizer.group.0.lr        | {}  | has no option of an optimizer in \"{}\"",
                "optimizer.group.0.parameters| 0   | does not number the parameters",
                "optimizer.group.0.parameters| [-1]| does not number the parameters"
            })
    void textThatIsNoOptimizersIsRefused(String name, String text, String problem) throws IOException {
        SafeTensors.save(file(), Map.of(), Map.of(name, text));
        String message = assertThrows(FileFormatException.class, () -> Checkpoint.load(file()))
                .getMessage();
        assertTrue(message.startsWith(file() + ", byte 8: ") && message.contains(problem), message);
    }

    @Test
    void optionsOfEveryKindComeBackAsTheyWere() throws IOException {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("lr", 1e-3);
        options.put("momentum", 0L);
        options.put("betas", List.of(0.9, 0.999));
        options.put("nesterov", true);
        options.put("fused", null);
        options.put("limit", Double.POSITIVE_INFINITY);
        options.put("kind", "plain");
        options.put("none", List.of());
        OptimizerState state = new OptimizerState(Map.of(), List.of(new OptimizerState.Group(options, List.of(0, 1))));
        new Checkpoint(Map.of(), Optional.of(state), Map.of()).save(file());
        assertEquals(state, Checkpoint.load(file()).optimizer().orElseThrow());
    }
}
