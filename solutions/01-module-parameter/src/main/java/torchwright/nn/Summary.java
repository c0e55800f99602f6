package torchwright.nn;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import torchwright.tensor.DType;
import torchwright.tensor.GradMode;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * A model as a table: what is inside, what it makes of a sample input, and how much of it is learned.
 *
 * @param rows one a module, the model itself first; what is shared is counted in the first row that has it
 */
public record Summary(List<Row> rows) {
    /**
     * One module.
     *
     * @param name       its path; empty for the model itself
     * @param type       its class
     * @param output     the shape of its last output, or null if it was not called
     * @param parameters how many numbers it holds itself as parameters
     * @param trainable  how many of those require a gradient
     */
    public record Row(String name, String type, Shape output, long parameters, long trainable) {}

    /**
     * Keeps a copy of the rows.
     *
     * @param rows one a module
     */
    public Summary {
        rows = List.copyOf(rows);
    }

    /** {@return how many numbers the model holds as parameters} */
    public long parameters() {
        return rows.stream().mapToLong(Row::parameters).sum();
    }

    /** {@return how many of them require a gradient} */
    public long trainable() {
        return rows.stream().mapToLong(Row::trainable).sum();
    }

    static Summary of(Module model, Shape input) {
        Map<String, Module> modules = model.namedModules();
        IdentityHashMap<Module, Shape> outputs = run(model, input);
        IdentityHashMap<Parameter, Boolean> counted = new IdentityHashMap<>();
        List<Row> rows = new ArrayList<>();
        modules.forEach((path, module) -> {
            List<Parameter> own = module.namedParameters(false).values().stream()
                    .filter(parameter -> counted.putIfAbsent(parameter, true) == null)
                    .toList();
            long all = own.stream().mapToLong(Tensor::numel).sum();
            long trainable = own.stream()
                    .filter(Tensor::requiresGrad)
                    .mapToLong(Tensor::numel)
                    .sum();
            rows.add(new Row(path, ModuleText.name(module), outputs.get(module), all, trainable));
        });
        return new Summary(rows);
    }

    /** Runs zeros through the model and returns the last output's shape of every module that was called. */
    private static IdentityHashMap<Module, Shape> run(Module model, Shape input) {
        IdentityHashMap<Module, Shape> outputs = new IdentityHashMap<>();
        IdentityHashMap<Module, Boolean> modes = new IdentityHashMap<>();
        List<RemovableHandle> handles = new ArrayList<>();
        for (Module module : model.modules()) {
            modes.put(module, module.isTraining());
            handles.add(module.registerForwardHook((called, inputs, output) -> {
                outputs.put(called, output.shape());
                return null;
            }));
        }
        boolean recording = GradMode.setEnabled(false);
        try {
            model.eval();
            model.call(sample(model, input));
        } finally {
            GradMode.setEnabled(recording);
            handles.forEach(RemovableHandle::remove);
            modes.forEach(Module::setMode);
        }
        return outputs;
    }

    private static Tensor sample(Module model, Shape shape) {
        Parameter first = model.parameters().stream().findFirst().orElse(null);
        return first == null
                ? Tensor.zeros(shape, DType.FLOAT32)
                : Tensor.full(shape, 0, first.dtype(), first.device());
    }

    /** {@return the table, with a line of totals} */
    @Override
    public String toString() {
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"Name", "Type", "Output shape", "Parameters", "Trainable"});
        for (Row row : rows) {
            String output = row.output() == null ? "-" : row.output().brackets();
            lines.add(new String[] {
                row.name(), row.type(), output, Long.toString(row.parameters()), Long.toString(row.trainable())
            });
        }
        lines.add(new String[] {"Total", "", "", Long.toString(parameters()), Long.toString(trainable())});
        return Columns.align(lines, 3);
    }
}
