package torchwright.nn;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.ArrayList;
import java.util.List;
import torchwright.kit.Todo;

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
        // Exercise 1.1: List the fields that a module of this class has, whatever they hold.
        // Page: 01-module-parameter.html#a-parameter-registers-itself
        throw new Todo("1.1");
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
