package torchwright.loss;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import torchwright.nn.Module;
import torchwright.tensor.Shape;

/**
 * Warns where a loss compares tensors of different shapes, which is seldom meant; once for each place in the program.
 *
 * <p>torch: the warning in {@code torch.nn.functional.mse_loss} and its like.
 */
final class SizeWarning {
    /** The warnings that a user sees, on the standard error stream. */
    @SuppressWarnings("SystemOut") // a warning is no failure: the program goes on, and its output stays clean
    static final SizeWarning ON_THE_CONSOLE = new SizeWarning(line -> System.err.println(line));

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final Consumer<String> sink;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /**
     * Makes a memory of the places that were warned about, empty.
     *
     * @param sink receives one warning a place
     */
    SizeWarning(Consumer<String> sink) {
        this.sink = sink;
    }

    /**
     * Warns if the shapes differ, the first time that this place in the program compares different ones.
     *
     * @param input  the shape of what a model computed
     * @param target the shape of what it should have computed
     */
    void check(Shape input, Shape target) {
        if (input.equals(target)) {
            return;
        }
        String place = STACK.walk(frames -> frames.filter(frame -> !isLoss(frame.getDeclaringClass()))
                .map(SizeWarning::place)
                .findFirst()
                .orElse("unknown place"));
        if (warned.add(place)) {
            sink.accept(place + ": UserWarning: Using a target size (" + target
                    + ") that is different to the input size ("
                    + input + "). This will likely lead to incorrect results due to broadcasting. Please ensure they"
                    + " have the same size.");
        }
    }

    private static boolean isLoss(Class<?> type) {
        return type == SizeWarning.class
                || type == RegressionLosses.class
                || type == Module.class
                || Loss.class.isAssignableFrom(type);
    }

    private static String place(StackWalker.StackFrame frame) {
        return frame.getClassName() + ":" + frame.getLineNumber();
    }
}
