package torchwright.optim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import torchwright.tensor.Tensor;

/**
 * Parameters that are optimised alike: the tensors, and the options that hold for them; torch: an element of {@code
 * param_groups}.
 *
 * <p>An option that is not set becomes the optimiser's default when the group is added to one. Afterwards {@link #set}
 * changes it for the steps to come.
 */
public final class ParamGroup {
    private final List<Tensor> parameters;
    private final Map<String, Object> options = new LinkedHashMap<>();
    private OptionTable known;

    /**
     * Makes a group.
     *
     * @param parameters the tensors to be optimised, in the order in which they are stepped
     * @throws IllegalArgumentException if one is null, or is there twice
     */
    public ParamGroup(Collection<? extends Tensor> parameters) {
        Set<Tensor> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Tensor parameter : parameters) {
            if (parameter == null) {
                throw new IllegalArgumentException(
                        "optimizer can only optimize Tensors, but one of the params is null\nIt is parameter "
                                + distinct.size() + ", counted from 0.");
            }
            if (!distinct.add(parameter)) {
                throw new IllegalArgumentException("optimizer contains a parameter group with duplicate parameters\n"
                        + "Parameter " + distinct.size() + ", counted from 0, was there before, and would be stepped"
                        + " twice. module.parameters() names a shared one once.");
            }
        }
        this.parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    /** {@return the tensors to be optimised} */
    public List<Tensor> parameters() {
        return parameters;
    }

    /** {@return all options by name, as they are now; unmodifiable} */
    public Map<String, Object> options() {
        return Collections.unmodifiableMap(options);
    }

    /**
     * Sets an option.
     *
     * @param name  torch's name, such as {@code lr} or {@code weight_decay}
     * @param value a number, true or false
     * @return this group
     * @throws IllegalArgumentException if the optimiser has no such option or it cannot have this value; a group that
     *     is in no optimiser yet finds out when it is added
     */
    public ParamGroup set(String name, Object value) {
        if (known != null) {
            known.check(name, value);
        }
        options.put(name, value);
        return this;
    }

    /**
     * The value of a numeric option.
     *
     * @param name torch's name
     * @return the number
     * @throws IllegalArgumentException if there is no such option, or it is no number
     */
    public double number(String name) {
        if (options.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("no numeric option '" + name + "' in " + options.keySet());
    }

    /**
     * The value of an option that is on or off.
     *
     * @param name torch's name
     * @return whether it is on
     * @throws IllegalArgumentException if there is no such option, or it is something else
     */
    public boolean isOn(String name) {
        if (options.get(name) instanceof Boolean on) {
            return on;
        }
        throw new IllegalArgumentException("no option '" + name + "' that is true or false in " + options.keySet());
    }

    /** {@return the learning rate, the option {@code lr}} */
    public double lr() {
        return number("lr");
    }

    /** Refuses this group if the optimiser it shall be added to has not the options it sets. */
    void checkAgainst(OptionTable table) {
        if (known != null) {
            throw new IllegalArgumentException(
                    "a ParamGroup belongs to one optimizer\nMake a new one of the same parameters.");
        }
        options.forEach(table::check);
    }

    /** Takes the optimiser's defaults for what is not set. */
    void adopt(OptionTable table) {
        Map<String, Object> own = new LinkedHashMap<>(options);
        options.clear();
        options.putAll(table.defaults());
        options.putAll(own);
        known = table;
    }

    /** Replaces the options by saved ones, which have been checked. */
    void restore(Map<String, Object> saved) {
        options.putAll(saved);
    }

    OptionTable known() {
        return known;
    }

    /** {@return torch's text of a group: its options in alphabetical order, one a line} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(options)
                .forEach((name, value) -> text.append("    ")
                        .append(name)
                        .append(": ")
                        .append(PythonText.of(value))
                        .append('\n'));
        return text.toString();
    }
}
