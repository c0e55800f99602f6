package torchwright.nn;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Parameters by name that are found; a plain {@code Map} would hide them. torch: {@code torch.nn.ParameterDict}. */
public final class ParameterDict extends Module {
    /** Makes an empty one. */
    public ParameterDict() {}

    /**
     * Makes one with parameters.
     *
     * @param parameters the parameters by name, in the map's order
     */
    public ParameterDict(Map<String, Parameter> parameters) {
        parameters.forEach(this::put);
    }

    /**
     * Adds a parameter, or replaces the one of that name.
     *
     * @param name      its name, without a dot
     * @param parameter the parameter
     */
    public void put(String name, Parameter parameter) {
        registerParameter(name, parameter);
    }

    /**
     * The parameter of a name.
     *
     * @param name its name
     * @return the parameter
     * @throws IllegalArgumentException if there is none
     */
    public Parameter get(String name) {
        Parameter parameter = members().parameters().get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("'" + name + "'\nThere is no parameter of that name, only " + keySet());
        }
        return parameter;
    }

    /** {@return the names, in order} */
    public Set<String> keySet() {
        return members().parameters().keySet();
    }

    /** {@return how many parameters there are} */
    public int size() {
        return keySet().size();
    }

    @Override
    protected String extraRepr() {
        return members().parameters().entrySet().stream()
                .map(entry -> "  (" + entry.getKey() + "): Parameter containing: ["
                        + entry.getValue().dtype().tensorName() + " of size "
                        + entry.getValue().shape().times() + "]")
                .collect(Collectors.joining("\n"));
    }
}
