package torchwright.nn;

import java.util.Map;
import java.util.Set;

/** Modules by name that are found; a plain {@code Map} would hide them. torch: {@code torch.nn.ModuleDict}. */
public final class ModuleDict extends Module {
    /** Makes an empty one. */
    public ModuleDict() {}

    /**
     * Makes one with modules.
     *
     * @param modules the modules by name, in the map's order
     */
    public ModuleDict(Map<String, ? extends Module> modules) {
        modules.forEach(this::put);
    }

    /**
     * Adds a module, or replaces the one of that name.
     *
     * @param name   its name, without a dot
     * @param module the module
     */
    public void put(String name, Module module) {
        registerModule(name, module);
    }

    /**
     * The module of a name.
     *
     * @param name its name
     * @return the module
     * @throws IllegalArgumentException if there is none
     */
    public Module get(String name) {
        Module module = members().modules().get(name);
        if (module == null) {
            throw new IllegalArgumentException("'" + name + "'\nThere is no module of that name, only " + keySet());
        }
        return module;
    }

    /** {@return the names, in order} */
    public Set<String> keySet() {
        return members().modules().keySet();
    }

    /** {@return how many modules there are} */
    public int size() {
        return keySet().size();
    }
}
