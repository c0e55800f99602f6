package torchwright.nn.layer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import torchwright.nn.Module;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Tensor;

/**
 * Looks into a model while it runs: keeps the last output of every module inside, by path, until it is closed.
 *
 * <pre>{@code
 * try (OutputRecorder recorder = new OutputRecorder(model)) {
 *     model.call(x);
 *     recorder.outputs().get("encoder.0");
 * }
 * }</pre>
 */
public final class OutputRecorder implements AutoCloseable {
    private final Map<String, Tensor> outputs = new LinkedHashMap<>();
    private final List<RemovableHandle> handles = new ArrayList<>();

    /**
     * Begins to record.
     *
     * @param model the model; it computes what it would compute anyway
     */
    public OutputRecorder(Module model) {
        // tag::ex-2.6[]
        model.namedModules()
                .forEach((path, module) -> handles.add(module.registerForwardHook((called, inputs, output) -> {
                    outputs.put(path, output.detach());
                    return null;
                })));
        // end::ex-2.6[]
    }

    /** {@return the outputs by path, the model's own under the empty one; in the order of their first coming} */
    public Map<String, Tensor> outputs() {
        return Collections.unmodifiableMap(outputs);
    }

    /** Stops recording; what was recorded stays. */
    @Override
    public void close() {
        handles.forEach(RemovableHandle::remove);
        handles.clear();
    }
}
