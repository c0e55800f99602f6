package torchwright.nn;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import torchwright.tensor.Tensor;

/**
 * Modules in a row: each takes what the one before has made. Its modules are called {@code 0}, {@code 1}, ... unless
 * named. torch: {@code torch.nn.Sequential}.
 */
public class Sequential extends Module implements Iterable<Module> {
    /**
     * Makes a row of modules.
     *
     * @param modules the modules, first to last
     */
    @SuppressWarnings("this-escape") // what is called here is final, and of a class that is complete by now
    public Sequential(Module... modules) {
        for (Module module : modules) {
            append(module);
        }
    }

    /**
     * Makes a row of modules with names.
     *
     * @param modules the modules by name, in the map's order; torch's {@code OrderedDict}
     */
    @SuppressWarnings("this-escape") // as above
    public Sequential(Map<String, Module> modules) {
        modules.forEach(this::registerModule);
    }

    @Override
    public Tensor forward(Tensor input) {
        Tensor output = input;
        for (Module module : this) {
            output = module.call(output);
        }
        return output;
    }

    /**
     * Adds a module at the end.
     *
     * @param module the module
     * @return this row
     */
    public final Sequential append(Module module) {
        registerModule(Integer.toString(size()), module);
        return this;
    }

    /**
     * Puts a module in front of another; those behind are numbered anew.
     *
     * @param index  where it will stand, in {@code [0, size()]}
     * @param module the module
     * @return this row
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public final Sequential insert(int index, Module module) {
        List<Module> modules = new ArrayList<>(list());
        if (index < 0 || index > modules.size()) {
            throw new IndexOutOfBoundsException("Index out of range: " + index);
        }
        modules.add(index, module);
        clearRegistered();
        modules.forEach(this::append);
        return this;
    }

    /**
     * One of the modules.
     *
     * @param index its place, negative from the end
     * @return the module
     * @throws IndexOutOfBoundsException if there is none
     */
    public final Module get(int index) {
        return list().get(Places.normalize(index, size()));
    }

    /** {@return how many modules there are} */
    public final int size() {
        return list().size();
    }

    private List<Module> list() {
        return List.copyOf(members().modules().values());
    }

    @Override
    public final Iterator<Module> iterator() {
        return list().iterator();
    }
}
