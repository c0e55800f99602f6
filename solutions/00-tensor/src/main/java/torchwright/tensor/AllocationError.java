package torchwright.tensor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what the memory did not suffice for: which op, which shapes, how much; and what to do about it. */
@SuppressWarnings("serial") // a flag, which a copy on another machine has no use for
final class AllocationError extends OutOfMemoryError {
    private static final double GIBIBYTE = 1 << 30;

    private final boolean namesOp;

    private AllocationError(String message, boolean namesOp, OutOfMemoryError cause) {
        super(message);
        this.namesOp = namesOp;
        initCause(cause);
    }

    /**
     * A tensor for which the heap has no room.
     *
     * @param layout its layout
     * @param dtype  its elements' type
     * @param call   what it would be the result of, or null if no operation asked for it
     * @param cause  what the JVM says
     * @return an error that begins with torch's text
     */
    static AllocationError of(Layout layout, DType dtype, Call call, OutOfMemoryError cause) {
        long bytes = layout.shape().numel() * dtype.itemSize();
        String wanted = " of shape " + layout.shape().brackets() + " and dtype " + dtype + ", "
                + String.format(Locale.ROOT, "%.2f GiB", bytes / GIBIBYTE);
        String asked = call == null ? "Wanted was a tensor" + wanted : describe(call) + " gives a tensor" + wanted;
        return new AllocationError(
                "DefaultCPUAllocator: can't allocate memory: you tried to allocate " + bytes
                        + " bytes. Error code 12 (Cannot allocate memory)\n" + asked + ".\n" + heap(bytes),
                call != null,
                cause);
    }

    /**
     * An operation that ran out of memory while it was computed.
     *
     * @param call  the operation
     * @param error what the JVM says, or an error of this kind
     * @return the error with the operation's name in it
     */
    static OutOfMemoryError in(Call call, OutOfMemoryError error) {
        if (error instanceof AllocationError known) {
            return known.namesOp
                    ? known
                    : new AllocationError(known.getMessage() + "\n" + describe(call) + " asked for it.", true, known);
        }
        return new AllocationError(
                describe(call) + " ran out of memory for its own work: " + error.getMessage() + "\n" + heap(0),
                true,
                error);
    }

    /**
     * A tensor that is larger than any array, whatever the heap.
     *
     * @param layout  its layout
     * @param call    what it would be the result of, or null if no operation asked for it
     * @param longest how many elements an array holds
     * @return an exception that names the shape and the op
     */
    static IllegalArgumentException tooLong(Layout layout, Call call, int longest) {
        return new IllegalArgumentException("a tensor of shape "
                + layout.shape().brackets() + " has " + layout.shape().numel() + " elements, more than the " + longest
                + " that one Java array holds\n"
                + (call == null ? "" : "It would be the result of " + describe(call) + ". ")
                + "Divide the work into smaller tensors.");
    }

    /** {@return the op and the shapes it is applied to: {@code Mm of [2, 3] and [3, 4]}} */
    private static String describe(Call call) {
        return call.op().name()
                + Arrays.stream(call.inputs())
                        .map(input -> input.shape().brackets())
                        .collect(Collectors.joining(" and ", " of ", ""));
    }

    private static String heap(long bytes) {
        Runtime jvm = Runtime.getRuntime();
        long used = jvm.totalMemory() - jvm.freeMemory();
        long enough = (long) Math.ceil((used + bytes) / GIBIBYTE) + 1;
        return String.format(
                Locale.ROOT,
                "The heap may grow to %.2f GiB, and %.2f GiB of it are in use. Start java with a larger one, such as"
                        + " -Xmx%dg, or divide the work into smaller tensors.",
                jvm.maxMemory() / GIBIBYTE,
                used / GIBIBYTE,
                Math.max(enough, (long) (jvm.maxMemory() / GIBIBYTE) + 1));
    }
}
