package torchwright.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import torchwright.nn.Module;
import torchwright.optim.Optimizer;
import torchwright.optim.OptimizerState;
import torchwright.tensor.Tensor;

/**
 * A training run as it stands: the model, the optimiser, and notes such as the epoch. It is one safetensors file.
 *
 * <pre>{@code
 * Checkpoint.of(model, optimizer).withNote("epoch", "12").save(file);
 * ...
 * Checkpoint found = Checkpoint.load(file);
 * found.restore(model, optimizer);
 * }</pre>
 *
 * <p>For the model alone, {@code SafeTensors.save(file, model.stateDict())} does, and torch users can load it as it is.
 *
 * @param model     the model's state by path
 * @param optimizer the optimiser's state, if it was saved
 * @param notes     text by name
 */
public record Checkpoint(Map<String, Tensor> model, Optional<OptimizerState> optimizer, Map<String, String> notes) {
    private static final String MODEL = "model.";
    private static final String NOTE = "note.";

    /**
     * Copies the maps, not the tensors.
     *
     * @param model     the model's state by path
     * @param optimizer the optimiser's state, if it was saved
     * @param notes     text by name
     */
    public Checkpoint {
        model = Collections.unmodifiableMap(new LinkedHashMap<>(model));
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }

    /**
     * The state of a model. Its tensors are the model's own until they are saved.
     *
     * @param model the model
     * @return a checkpoint without an optimiser
     */
    public static Checkpoint of(Module model) {
        return new Checkpoint(model.stateDict(), Optional.empty(), Map.of());
    }

    /**
     * The state of a training run. Its tensors are the model's and the optimiser's own until they are saved.
     *
     * @param model     the model
     * @param optimizer its optimiser
     * @return a checkpoint
     */
    public static Checkpoint of(Module model, Optimizer optimizer) {
        return new Checkpoint(model.stateDict(), Optional.of(optimizer.stateDict()), Map.of());
    }

    /**
     * This checkpoint with one more note.
     *
     * @param name what the note is about, such as {@code epoch}
     * @param text the note; one of this name is replaced
     * @return a new checkpoint
     */
    public Checkpoint withNote(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>(notes);
        more.put(name, text);
        return new Checkpoint(model, optimizer, more);
    }

    /**
     * Saves this checkpoint. The file is replaced as a whole, or not at all.
     *
     * @param file where; an existing file is replaced
     * @throws IllegalArgumentException if a name or an option cannot be written; nothing has changed then
     * @throws IOException              if the file cannot be written; an existing one is untouched then
     */
    public void save(Path file) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        model.forEach((name, tensor) -> tensors.put(MODEL + name, tensor));
        notes.forEach((name, text) -> metadata.put(NOTE + name, text));
        optimizer.ifPresent(state -> OptimizerEntries.write(state, tensors, metadata));
        SafeTensors.save(file, tensors, metadata);
    }

    /**
     * Loads a checkpoint.
     *
     * @param file the file, which may come from anybody
     * @return what it holds, on the CPU
     * @throws FileFormatException if it is no safetensors file, or none that {@link #save} wrote
     * @throws IOException         if it cannot be read
     */
    public static Checkpoint load(Path file) throws IOException {
        SafeTensors.Content content = SafeTensors.open(file);
        Map<String, Tensor> model = new LinkedHashMap<>();
        content.tensors().forEach((name, tensor) -> {
            if (name.startsWith(MODEL)) {
                model.put(name.substring(MODEL.length()), tensor);
            }
        });
        Map<String, String> notes = new LinkedHashMap<>();
        content.metadata().forEach((name, text) -> {
            if (name.startsWith(NOTE)) {
                notes.put(name.substring(NOTE.length()), text);
            }
        });
        try {
            OptimizerState state = OptimizerEntries.read(content.tensors(), content.metadata());
            return new Checkpoint(model, Optional.ofNullable(state), notes);
        } catch (FileFormatException fault) {
            throw fault.in(file.toString());
        }
    }

    /**
     * Brings a model into this state.
     *
     * @param target a model of the same structure
     * @throws IllegalArgumentException if a name is missing or unexpected, or sizes differ; nothing has changed then
     */
    public void restore(Module target) {
        target.loadStateDict(model);
    }

    /**
     * Brings a model and its optimiser into this state.
     *
     * @param target    a model of the same structure
     * @param optimiser an optimiser of the same kind over its parameters, in the same groups
     * @throws IllegalStateException    if no optimiser was saved
     * @throws IllegalArgumentException if something does not fit; nothing has changed then, of neither
     */
    public void restore(Module target, Optimizer optimiser) {
        OptimizerState saved = optimizer.orElseThrow(() -> new IllegalStateException(
                "the checkpoint holds no optimizer\nUse restore(model), or save Checkpoint.of(model, optimizer)."));
        OptimizerState before = optimiser.stateDict();
        optimiser.loadStateDict(saved);
        try {
            target.loadStateDict(model);
        } catch (IllegalArgumentException mismatch) {
            optimiser.loadStateDict(before);
            throw mismatch;
        }
    }
}
