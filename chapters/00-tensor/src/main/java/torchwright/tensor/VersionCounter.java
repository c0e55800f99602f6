package torchwright.tensor;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Counts the writes to a tensor's elements; shared by a tensor, its views and what was detached from it.
 *
 * <p>Autograd notes the count when it saves a tensor for {@code backward} and compares it later: a value that was
 * overwritten in between would give a wrong gradient. torch: {@code c10::VariableVersion}.
 */
final class VersionCounter {
    private static final VarHandle VALUE;

    static {
        try {
            VALUE = MethodHandles.lookup().findVarHandle(VersionCounter.class, "value", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    // Written through VALUE, so that two threads that write to one tensor count two writes.
    @SuppressWarnings("unused")
    private int value;

    int current() {
        return (int) VALUE.getOpaque(this);
    }

    void bump() {
        VALUE.getAndAdd(this, 1);
    }
}
