package torchwright.nn;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fields in which a module of some class may hold its members.
 *
 * <p>Python tells a module of every attribute that is set; Java does not. But a Java class declares its fields, so a
 * module can look them up.
 */
final class MemberFields {
    private static final ClassValue<List<Field>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>(declaredIn(type));
            fields.removeIf(
                    field -> field.getType().isPrimitive() || field.getType().equals(String.class));
            fields.forEach(MemberFields::open);
            return List.copyOf(fields);
        }
    };

    private MemberFields() {}

    /**
     * Looks the fields of a class up, once for all its modules.
     *
     * @param type a class that extends {@link Module}
     * @return its fields that can hold an object, readable
     */
    static List<Field> of(Class<? extends Module> type) {
        return KNOWN.get(type);
    }

    /**
     * Lists the fields that a module of a class has: those of its superclasses first, each class's in their order.
     *
     * <p>A static field belongs to the class, not to the module, and a synthetic one is the compiler's: {@code this$0}
     * leads from an inner class to the object around it.
     *
     * @param type a class that extends {@link Module}
     * @return the fields declared in it and in its superclasses below {@code Module}
     */
    static List<Field> declaredIn(Class<?> type) {
        // tag::ex-1.1[]
        List<Field> fields = new ArrayList<>();
        for (Class<?> level = type; level != Module.class; level = level.getSuperclass()) {
            List<Field> ofThisLevel = Arrays.stream(level.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                    .toList();
            fields.addAll(0, ofThisLevel);
        }
        return fields;
        // end::ex-1.1[]
    }

    private static void open(Field field) {
        try {
            field.setAccessible(true);
        } catch (InaccessibleObjectException closed) {
            throw new IllegalStateException(
                    field + " cannot be read\nOpen its package to Torchwright in module-info.java: opens "
                            + field.getDeclaringClass().getPackageName() + ";",
                    closed);
        }
    }
}
