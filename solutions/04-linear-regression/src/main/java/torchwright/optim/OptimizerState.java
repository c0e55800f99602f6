package torchwright.optim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * What has to be saved of an optimiser to go on later; torch: what {@code Optimizer.state_dict()} returns.
 *
 * <p>Parameters are numbered through all groups, from 0: an optimiser does not know their names.
 *
 * @param state       for each parameter by its number, the tensors that are remembered of it, by name
 * @param paramGroups the options of each group, and the numbers of its parameters
 */
public record OptimizerState(Map<Integer, Map<String, Tensor>> state, List<Group> paramGroups) {
    /**
     * One group of a saved optimiser.
     *
     * @param options    its options by torch's names
     * @param parameters the numbers of its parameters
     */
    public record Group(Map<String, Object> options, List<Integer> parameters) {
        /**
         * Copies both.
         *
         * @param options    its options by torch's names
         * @param parameters the numbers of its parameters
         */
        public Group {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * Copies the maps and the list, not the tensors.
     *
     * @param state       for each parameter by its number, the tensors that are remembered of it, by name
     * @param paramGroups the options of each group, and the numbers of its parameters
     */
    public OptimizerState {
        Map<Integer, Map<String, Tensor>> copied = new LinkedHashMap<>();
        state.forEach(
                (number, tensors) -> copied.put(number, Collections.unmodifiableMap(new LinkedHashMap<>(tensors))));
        state = Collections.unmodifiableMap(copied);
        paramGroups = List.copyOf(paramGroups);
    }

    static OptimizerState of(List<ParamGroup> groups, IdentityHashMap<Tensor, Map<String, Tensor>> states) {
        Map<Integer, Map<String, Tensor>> state = new LinkedHashMap<>();
        List<Group> saved = new ArrayList<>();
        int next = 0;
        for (ParamGroup group : groups) {
            int first = next;
            next += group.parameters().size();
            saved.add(new Group(
                    group.options(), IntStream.range(first, next).boxed().toList()));
            for (int i = first; i < next; i++) {
                Map<String, Tensor> remembered = states.get(group.parameters().get(i - first));
                if (remembered != null && !remembered.isEmpty()) {
                    state.put(i, remembered);
                }
            }
        }
        return new OptimizerState(state, saved);
    }

    /**
     * Checks this state against the groups it shall be loaded into, and copies its tensors for their parameters.
     *
     * @param groups an optimiser's groups
     * @return what is remembered of each parameter, converted to its dtype and device
     * @throws IllegalArgumentException if it does not fit
     */
    IdentityHashMap<Tensor, Map<String, Tensor>> fitted(List<ParamGroup> groups) {
        if (groups.size() != paramGroups.size()) {
            throw new IllegalArgumentException("loaded state dict has a different number of parameter groups\nIt has "
                    + paramGroups.size() + ", the optimizer has " + groups.size() + ".");
        }
        Map<Integer, Tensor> numbered = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Tensor> parameters = groups.get(i).parameters();
            Group saved = paramGroups.get(i);
            if (parameters.size() != saved.parameters().size()) {
                throw new IllegalArgumentException("loaded state dict contains a parameter group that doesn't match the"
                        + " size of optimizer's group\nGroup " + i + " was saved with "
                        + saved.parameters().size()
                        + " parameters, the optimizer has " + parameters.size() + " in it.");
            }
            saved.options().forEach(groups.get(i).known()::check);
            for (int j = 0; j < parameters.size(); j++) {
                numbered.put(saved.parameters().get(j), parameters.get(j));
            }
        }
        return copies(numbered);
    }

    private IdentityHashMap<Tensor, Map<String, Tensor>> copies(Map<Integer, Tensor> numbered) {
        IdentityHashMap<Tensor, Map<String, Tensor>> copies = new IdentityHashMap<>();
        state.forEach((number, remembered) -> {
            Tensor parameter = numbered.get(number);
            if (parameter == null) {
                throw new IllegalArgumentException("the state of parameter " + number
                        + " belongs to no group\nThe groups have the parameters " + numbered.keySet() + ".");
            }
            Map<String, Tensor> own = new LinkedHashMap<>();
            remembered.forEach((name, tensor) -> own.put(name, copy(number, name, tensor, parameter)));
            copies.put(parameter, own);
        });
        return copies;
    }

    private static Tensor copy(int number, String name, Tensor tensor, Tensor parameter) {
        if (!tensor.shape().equals(parameter.shape()) && !tensor.shape().equals(Shape.SCALAR)) {
            throw new IllegalArgumentException("'" + name + "' of parameter " + number + " has shape "
                    + tensor.shape().brackets() + ", but the parameter has shape "
                    + parameter.shape().brackets());
        }
        // torch's rule: a count of steps stays what it is, all else becomes like the parameter.
        Tensor detached = tensor.detach();
        Tensor converted =
                name.equals("step") ? detached : detached.to(parameter.dtype()).to(parameter.device());
        return converted.clone();
    }
}
