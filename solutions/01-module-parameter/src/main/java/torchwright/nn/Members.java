package torchwright.nn;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one module itself holds, by name: the parameters, buffers and modules in its fields, then those registered.
 *
 * <p>It is a snapshot: a field may be null now and hold a parameter later.
 */
final class Members {
    private final Module owner;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Object> all = new LinkedHashMap<>();

    private Members(Module owner) {
        this.owner = owner;
    }

    /**
     * Reads the fields of a module.
     *
     * @param owner      the module
     * @param registered what was registered under names that are no fields; a null value is an absent member
     * @throws IllegalStateException if two fields of one name, or a collection, hold members
     */
    static Members of(Module owner, Map<String, Object> registered) {
        Members members = new Members(owner);
        for (Field field : MemberFields.of(owner.getClass())) {
            members.add(field, read(field, owner));
        }
        registered.forEach((name, member) -> {
            if (member != null) {
                members.all.put(name, member);
            }
        });
        return members;
    }

    private static Object read(Field field, Module owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(field + " cannot be read", closed);
        }
    }

    private void add(Field field, Object value) {
        if (isMember(value)) {
            Field earlier = fields.putIfAbsent(field.getName(), field);
            if (earlier != null) {
                throw new IllegalStateException("two fields of a " + ModuleText.name(owner) + " are called "
                        + field.getName() + ": one in "
                        + earlier.getDeclaringClass().getSimpleName() + ", one in "
                        + field.getDeclaringClass().getSimpleName() + "\nRename one: names tell parameters apart.");
            }
            all.put(field.getName(), value);
        } else if (value != null) {
            refuseHidden(field, value);
        }
    }

    /** torch overlooks members in a list; what is overlooked is not learned, so they are refused here. */
    private void refuseHidden(Field field, Object value) {
        Object hidden = null;
        if (value instanceof Collection<?> collection) {
            hidden = firstMember(collection);
        } else if (value instanceof Map<?, ?> map) {
            hidden = firstMember(map.values());
        } else if (value.getClass().isArray()
                && !value.getClass().getComponentType().isPrimitive()) {
            for (int i = 0; i < Array.getLength(value) && hidden == null; i++) {
                hidden = isMember(Array.get(value, i)) ? Array.get(value, i) : null;
            }
        }
        if (hidden != null) {
            boolean named = value instanceof Map;
            String container = named ? "a map" : value.getClass().isArray() ? "an array" : "a collection";
            String remedy = hidden instanceof Module
                    ? (named ? "a ModuleDict" : "a ModuleList")
                    : hidden instanceof Parameter
                            ? (named ? "a ParameterDict" : "a ParameterList")
                            : "fields of their own or registerBuffer";
            throw new IllegalStateException("field " + field.getName() + " of " + ModuleText.name(owner) + " keeps a "
                    + hidden.getClass().getSimpleName() + " in " + container
                    + ", where the module would not find it\nUse " + remedy
                    + " instead.");
        }
    }

    private static Object firstMember(Collection<?> values) {
        return values.stream().filter(Members::isMember).findFirst().orElse(null);
    }

    private static boolean isMember(Object value) {
        return value instanceof Parameter || value instanceof Buffer || value instanceof Module;
    }

    /** {@return whether a field or a registration has this name} */
    boolean has(String name) {
        return all.containsKey(name);
    }

    /** {@return the parameters, by name} */
    Map<String, Parameter> parameters() {
        return ofType(Parameter.class);
    }

    /** {@return the buffers, by name} */
    Map<String, Buffer> buffers() {
        return ofType(Buffer.class);
    }

    /** {@return the child modules, by name} */
    Map<String, Module> modules() {
        return ofType(Module.class);
    }

    private <T> Map<String, T> ofType(Class<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        all.forEach((name, member) -> {
            if (type.isInstance(member)) {
                found.put(name, type.cast(member));
            }
        });
        return found;
    }
}
