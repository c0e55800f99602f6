package torchwright.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a module holds, found and registered: parameters, buffers and modules, its own and of all inside. */
public abstract sealed class ModuleMembers permits ModuleState {
    private final Map<String, Object> registered = new LinkedHashMap<>();

    ModuleMembers() {}

    private Module self() {
        return (Module) this;
    }

    /** {@return what this module itself holds at this moment} */
    final Members members() {
        return Members.of(self(), registered);
    }

    /**
     * Adds a parameter under a name that is no field, after those there are.
     *
     * @param name      its name, without a dot
     * @param parameter the parameter, or null to reserve the name
     * @throws IllegalArgumentException if the name is empty, has a dot or is taken
     */
    public final void registerParameter(String name, Parameter parameter) {
        register("parameter", name, parameter);
    }

    /**
     * Adds a buffer under a name that is no field, after those there are.
     *
     * @param name   its name, without a dot
     * @param buffer the buffer, or null to reserve the name
     * @throws IllegalArgumentException if the name is empty, has a dot or is taken
     */
    public final void registerBuffer(String name, Buffer buffer) {
        register("buffer", name, buffer);
    }

    /**
     * Adds a module under a name that is no field, after those there are.
     *
     * @param name   its name, without a dot
     * @param module the module, or null to reserve the name
     * @throws IllegalArgumentException if the name is empty, has a dot or is taken
     */
    public final void registerModule(String name, Module module) {
        register("module", name, module);
    }

    private void register(String kind, String name, Object member) {
        if (name.contains(".")) {
            String got = kind.equals("module") ? ", got: " + name : "";
            throw new IllegalArgumentException(kind + " name can't contain \".\"" + got);
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException(kind + " name can't be empty string \"\"");
        }
        boolean isField = MemberFields.of(self().getClass()).stream()
                .anyMatch(field -> field.getName().equals(name));
        if (isField || !canReplace(registered.get(name), member)) {
            throw new IllegalArgumentException("attribute '" + name + "' already exists");
        }
        registered.put(name, member);
    }

    /** A parameter may take the place of a parameter, a buffer that of a buffer, a module that of a module. */
    private static boolean canReplace(Object before, Object member) {
        return before == null
                || member == null
                || before instanceof Module && member instanceof Module
                || before.getClass().equals(member.getClass());
    }

    /** Takes all registered members away; for containers, which number theirs anew. */
    final void clearRegistered() {
        registered.clear();
    }

    /** {@return the parameters of this module and of all inside, a shared one once} */
    public final List<Parameter> parameters() {
        return List.copyOf(namedParameters().values());
    }

    /** {@return the parameters of this module and of all inside by their path, a shared one once, at its first} */
    public final Map<String, Parameter> namedParameters() {
        return ModuleTree.once(ModuleTree.gather(self(), Members::parameters));
    }

    /**
     * The parameters by name.
     *
     * @param recurse whether those of the modules inside are wanted too
     * @return the parameters, a shared one once
     */
    public final Map<String, Parameter> namedParameters(boolean recurse) {
        return recurse ? namedParameters() : ModuleTree.once(members().parameters());
    }

    /** {@return the buffers of this module and of all inside, a shared one once} */
    public final List<Buffer> buffers() {
        return List.copyOf(namedBuffers().values());
    }

    /** {@return the buffers of this module and of all inside by their path, a shared one once, at its first} */
    public final Map<String, Buffer> namedBuffers() {
        return ModuleTree.once(ModuleTree.gather(self(), Members::buffers));
    }

    /** {@return the modules that this one holds itself, a shared one once} */
    public final List<Module> children() {
        return List.copyOf(namedChildren().values());
    }

    /** {@return the modules that this one holds itself by name, a shared one once, under its first} */
    public final Map<String, Module> namedChildren() {
        return ModuleTree.once(members().modules());
    }

    /** {@return this module and all inside, a shared one once} */
    public final List<Module> modules() {
        return List.copyOf(namedModules().values());
    }

    /** {@return this module, under the empty path, and all inside by their path, a shared one once, at its first} */
    public final Map<String, Module> namedModules() {
        return ModuleTree.once(ModuleTree.modules(self()));
    }

    /**
     * The module at a path.
     *
     * @param path names joined by dots; empty for this module itself
     * @return the module
     * @throws IllegalArgumentException if there is none
     */
    public final Module getSubmodule(String path) {
        Module here = self();
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            Members members = here.members();
            here = held(members.modules(), name, members, here, "not an nn.Module");
        }
        return here;
    }

    /**
     * The parameter at a path.
     *
     * @param path names joined by dots
     * @return the parameter
     * @throws IllegalArgumentException if there is none
     */
    public final Parameter getParameter(String path) {
        Module holder = getSubmodule(parentOf(path));
        Members members = holder.members();
        return held(members.parameters(), nameIn(path), members, holder, "not an nn.Parameter");
    }

    /**
     * The buffer at a path.
     *
     * @param path names joined by dots
     * @return the buffer
     * @throws IllegalArgumentException if there is none
     */
    public final Buffer getBuffer(String path) {
        Module holder = getSubmodule(parentOf(path));
        Members members = holder.members();
        return held(members.buffers(), nameIn(path), members, holder, "not a buffer");
    }

    private static <T> T held(Map<String, T> found, String name, Members members, Module holder, String otherwise) {
        T member = found.get(name);
        if (member == null) {
            throw new IllegalArgumentException(
                    members.has(name)
                            ? "`" + name + "` is " + otherwise
                            : ModuleText.name(holder) + " has no attribute `" + name + "`");
        }
        return member;
    }

    private static String parentOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static String nameIn(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
