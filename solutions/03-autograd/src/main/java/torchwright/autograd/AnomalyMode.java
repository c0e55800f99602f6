package torchwright.autograd;

import java.util.Arrays;
import torchwright.tensor.Tensor;

/**
 * Finds the operation whose gradient is wrong: while it is on, nodes remember the Java line that called them, and a
 * gradient that is not a number is an error; torch's {@code torch.autograd.set_detect_anomaly}.
 *
 * <pre>{@code
 * try (AnomalyMode anomaly = AnomalyMode.enable()) {
 *     loss(model).backward();
 * }
 * }</pre>
 *
 * <p>It costs a stack walk an operation: it is meant for the search, not for training.
 */
public final class AnomalyMode implements AutoCloseable {
    private static volatile boolean enabled;

    private final boolean before;

    private AnomalyMode(boolean before) {
        this.before = before;
    }

    /** {@return a scope, for all threads, that ends with {@link #close}} */
    public static AnomalyMode enable() {
        AnomalyMode scope = new AnomalyMode(enabled);
        enabled = true;
        return scope;
    }

    /** {@return whether the mode is on} */
    public static boolean isEnabled() {
        return enabled;
    }

    /** Restores the state before the scope. */
    @Override
    public void close() {
        enabled = before;
    }

    /** {@return the calls that led here from outside the engine, innermost first} */
    static StackTraceElement[] currentCall() {
        StackTraceElement[] frames = new Throwable().getStackTrace();
        int lastOfEngine = 0;
        for (int i = 0; i < frames.length; i++) {
            if (isEngine(frames[i].getClassName())) {
                lastOfEngine = i;
            } else if (lastOfEngine > 0) {
                break;
            }
        }
        return Arrays.copyOfRange(frames, lastOfEngine + 1, frames.length);
    }

    private static boolean isEngine(String className) {
        return className.startsWith("torchwright.tensor.") || className.equals(Function.class.getName());
    }

    /**
     * Applies a node and refuses gradients that are not a number.
     *
     * @param node      the node
     * @param gradients what has arrived for it
     * @param wanted    for which inputs a gradient is wanted; null for all
     * @return one gradient an input; null where there is none
     * @throws IllegalStateException naming the node and the line of its forward call, also for what the node refuses
     */
    static Tensor[] applied(Node node, Tensor[] gradients, boolean[] wanted) {
        Tensor[] results;
        try {
            results = node.apply(gradients, wanted);
        } catch (IllegalStateException refusal) {
            throw new IllegalStateException(refusal.getMessage() + forwardLine(node), refusal);
        }
        for (int i = 0; i < results.length; i++) {
            if (results[i] != null && results[i].detach().isNan().any().isTrue()) {
                throw new IllegalStateException("Function '" + node.name() + "' returned nan values in its " + i
                        + "th output." + forwardLine(node));
            }
        }
        return results;
    }

    /** {@return where a node's operation was called, as a line of its own; empty if that is not known} */
    private static String forwardLine(Node node) {
        StackTraceElement[] call = node.forwardCall();
        return call == null || call.length == 0
                ? ""
                : "\nThe forward call of " + node.name() + ": at " + call[0].getClassName() + "."
                        + call[0].getMethodName() + "(" + call[0].getFileName() + ":" + call[0].getLineNumber() + ")";
    }
}
