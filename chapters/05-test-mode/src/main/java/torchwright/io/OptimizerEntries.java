package torchwright.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import torchwright.optim.OptimizerState;
import torchwright.tensor.Tensor;

/**
 * Turns an optimiser's state into named tensors and named text, and back.
 *
 * <p>What is remembered of parameter 3 is the tensor {@code optimizer.state.3.momentum_buffer}; the learning rate of
 * group 0 is the text {@code optimizer.group.0.lr}, and {@code optimizer.group.0.parameters} says whom it is for.
 */
final class OptimizerEntries {
    private static final String STATE = "optimizer.state.";
    private static final String GROUP = "optimizer.group.";
    private static final String PARAMETERS = "parameters";

    private OptimizerEntries() {}

    /**
     * Adds a state to what is to be saved.
     *
     * @param state    an optimiser's state
     * @param tensors  receives its tensors
     * @param metadata receives its options
     * @throws IllegalArgumentException if an option cannot be written
     */
    static void write(OptimizerState state, Map<String, Tensor> tensors, Map<String, String> metadata) {
        state.state()
                .forEach((number, remembered) ->
                        remembered.forEach((name, tensor) -> tensors.put(STATE + number + "." + name, tensor)));
        for (int i = 0; i < state.paramGroups().size(); i++) {
            OptimizerState.Group group = state.paramGroups().get(i);
            String prefix = GROUP + i + ".";
            metadata.put(prefix + PARAMETERS, OptionText.of(group.parameters()));
            group.options().forEach((name, value) -> metadata.put(prefix + name, OptionText.of(value)));
        }
    }

    /**
     * Finds a state in what was loaded.
     *
     * @param tensors  all tensors of a file
     * @param metadata all text of a file
     * @return the state; null if the file has none
     * @throws FileFormatException if the names or texts are not those of a state
     */
    static OptimizerState read(Map<String, Tensor> tensors, Map<String, String> metadata) throws FileFormatException {
        Map<Integer, Map<String, Tensor>> state = new TreeMap<>();
        for (Map.Entry<String, Tensor> each : tensors.entrySet()) {
            if (each.getKey().startsWith(STATE)) {
                Numbered key = Numbered.parse(each.getKey(), STATE);
                state.computeIfAbsent(key.number(), any -> new LinkedHashMap<>())
                        .put(key.name(), each.getValue());
            }
        }
        TreeMap<Integer, Map<String, Object>> groups = new TreeMap<>();
        for (Map.Entry<String, String> each : metadata.entrySet()) {
            if (each.getKey().startsWith(GROUP)) {
                Numbered key = Numbered.parse(each.getKey(), GROUP);
                groups.computeIfAbsent(key.number(), any -> new LinkedHashMap<>())
                        .put(key.name(), OptionText.parse(each.getValue()));
            }
        }
        if (groups.isEmpty() && state.isEmpty()) {
            return null;
        }
        if (groups.isEmpty() || groups.lastKey() != groups.size() - 1) {
            throw new FileFormatException(
                    SafeTensorsHeader.PREFIX,
                    "the metadata has the groups " + groups.keySet() + " of an optimizer; they must count from 0");
        }
        List<OptimizerState.Group> all = new ArrayList<>();
        for (Map.Entry<Integer, Map<String, Object>> each : groups.entrySet()) {
            List<Integer> parameters = numbers(each.getKey(), each.getValue().remove(PARAMETERS));
            all.add(new OptimizerState.Group(each.getValue(), parameters));
        }
        return new OptimizerState(state, all);
    }

    private static List<Integer> numbers(int group, Object parameters) throws FileFormatException {
        List<Integer> numbers = new ArrayList<>();
        if (parameters instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
                    numbers.add(number.intValue());
                }
            }
            if (numbers.size() == list.size()) {
                return numbers;
            }
        }
        throw new FileFormatException(
                SafeTensorsHeader.PREFIX,
                "the metadata does not number the parameters of the optimizer's group " + group);
    }

    /** What stands behind a prefix: a number, a dot, a name. */
    private record Numbered(int number, String name) {
        static Numbered parse(String text, String prefix) throws FileFormatException {
            String rest = text.substring(prefix.length());
            int dot = rest.indexOf('.');
            if (dot < 1 || dot == rest.length() - 1 || !rest.substring(0, dot).matches("0|[1-9][0-9]{0,8}")) {
                throw new FileFormatException(
                        SafeTensorsHeader.PREFIX,
                        "expected a number, a dot and a name behind " + prefix + " in " + JsonString.excerpt(text));
            }
            return new Numbered(Integer.parseInt(rest.substring(0, dot)), rest.substring(dot + 1));
        }
    }
}
