package torchwright.nn;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A list of modules that are found: in a plain {@code List} a module's parameters would not be. It has no
 * {@code forward}; who holds it decides how they are called. torch: {@code torch.nn.ModuleList}.
 */
public class ModuleList extends Module implements Iterable<Module> {
    /**
     * Makes a list.
     *
     * @param modules its elements
     */
    public ModuleList(Module... modules) {
        this(List.of(modules));
    }

    /**
     * Makes a list.
     *
     * @param modules its elements
     */
    @SuppressWarnings("this-escape") // what is called here is final, and of a class that is complete by now
    public ModuleList(List<? extends Module> modules) {
        modules.forEach(this::append);
    }

    /**
     * Adds a module at the end.
     *
     * @param module the module
     * @return this list
     */
    public final ModuleList append(Module module) {
        registerModule(Integer.toString(size()), module);
        return this;
    }

    /**
     * Adds modules at the end.
     *
     * @param modules the modules
     * @return this list
     */
    public final ModuleList extend(Iterable<? extends Module> modules) {
        List<Module> added = new ArrayList<>();
        modules.forEach(added::add);
        added.forEach(this::append);
        return this;
    }

    /**
     * Puts a module in front of another; those behind are numbered anew.
     *
     * @param index  where it will stand, in {@code [0, size()]}
     * @param module the module
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public final void insert(int index, Module module) {
        List<Module> modules = new ArrayList<>(list());
        if (index < 0 || index > modules.size()) {
            throw new IndexOutOfBoundsException("Index out of range: " + index);
        }
        modules.add(index, module);
        clearRegistered();
        modules.forEach(this::append);
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

    /** {@return torch's text, in which equal modules that follow each other are one line} */
    @Override
    public String toString() {
        return ModuleText.ofList(this, list());
    }
}
