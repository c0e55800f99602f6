package torchwright.autograd;

import torchwright.tensor.Call;
import torchwright.tensor.Interceptor;
import torchwright.tensor.Tensor;

/**
 * Marks what is computed in {@link InferenceMode}, and refuses outside it what would need a history.
 *
 * <p>It stands above autograd: in the mode, nothing reaches the recording there.
 */
public final class InferenceInterceptor implements Interceptor {
    private static final String WRITTEN = "Inplace update to inference tensor outside InferenceMode is not allowed.You"
            + " can make a clone to get a normal tensor before doing inplace update.See"
            + " https://github.com/pytorch/rfcs/pull/17 for more details.";

    /** Made by the {@link java.util.ServiceLoader}. */
    public InferenceInterceptor() {}

    @Override
    public int order() {
        return 1500;
    }

    @Override
    public Tensor[] intercept(Call call, Next next) {
        if (!InferenceMode.wasEverUsed()) {
            return next.proceed(call);
        }
        if (InferenceMode.isEnabled()) {
            Tensor[] results = AutogradInterceptor.unrecorded(call, next);
            return call.isInPlace() ? results : marked(results, call.inputs());
        }
        if (call.isInPlace() && call.destination().isInference()) {
            throw new IllegalStateException(WRITTEN);
        }
        return next.proceed(call);
    }

    /** A view has what it needs in its base, and an input that is handed through stays what it is. */
    private static Tensor[] marked(Tensor[] results, Tensor[] inputs) {
        Tensor[] marked = results.clone();
        for (int i = 0; i < results.length; i++) {
            if (results[i].base() == null && !contains(inputs, results[i]) && !results[i].isInference()) {
                marked[i] = new InferenceTensor(results[i]);
            }
        }
        return marked;
    }

    private static boolean contains(Tensor[] tensors, Tensor wanted) {
        for (Tensor tensor : tensors) {
            if (tensor == wanted) {
                return true;
            }
        }
        return false;
    }
}
