package torchwright.nn;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A list of parameters that are found; in a plain {@code List} they would not be. torch:
 * {@code torch.nn.ParameterList}.
 */
public final class ParameterList extends Module implements Iterable<Parameter> {
    /**
     * Makes a list.
     *
     * @param parameters its elements
     */
    public ParameterList(Parameter... parameters) {
        List.of(parameters).forEach(this::append);
    }

    /**
     * Adds a parameter at the end.
     *
     * @param parameter the parameter
     * @return this list
     */
    public ParameterList append(Parameter parameter) {
        registerParameter(Integer.toString(size()), parameter);
        return this;
    }

    /**
     * One of the parameters.
     *
     * @param index its place, negative from the end
     * @return the parameter
     * @throws IndexOutOfBoundsException if there is none
     */
    public Parameter get(int index) {
        return list().get(Places.normalize(index, size()));
    }

    /** {@return how many parameters there are} */
    public int size() {
        return list().size();
    }

    private List<Parameter> list() {
        return List.copyOf(members().parameters().values());
    }

    @Override
    public Iterator<Parameter> iterator() {
        return list().iterator();
    }

    @Override
    protected String extraRepr() {
        List<Parameter> parameters = list();
        return IntStream.range(0, parameters.size())
                .mapToObj(i -> "  (" + i + "): Parameter containing: ["
                        + parameters.get(i).dtype() + " of size "
                        + parameters.get(i).shape().times() + "]")
                .collect(Collectors.joining("\n"));
    }
}
