package torchwright.tensor;

/**
 * A stop on the way from an op to its backend: autograd, a profiler, a recorder.
 *
 * <p>An interceptor may look, change the call, answer it itself, or act on the result. Those with a higher
 * {@link #order} are asked first. The engine finds them with {@link java.util.ServiceLoader}; others can be added for a
 * while with {@link Dispatcher#intercept}. torch: dispatch keys and {@code __torch_dispatch__}.
 */
public interface Interceptor {
    /**
     * Handles a call.
     *
     * @param call the op and its tensors
     * @param next what comes after this interceptor; {@code next.proceed(call)} computes the result
     * @return the results, one tensor each; for an in-place call the destination
     */
    Tensor[] intercept(Call call, Next next);

    /** {@return the place in the chain: the highest is asked first, autograd stands at 1000, the default is 0} */
    default int order() {
        return 0;
    }

    /** The rest of the way. */
    @FunctionalInterface
    interface Next {
        /**
         * Hands a call on.
         *
         * @param call the call, changed or not
         * @return the results
         */
        Tensor[] proceed(Call call);
    }
}
