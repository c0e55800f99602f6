package torchwright.cuda.launch;

import java.util.Arrays;
import java.util.stream.Collectors;
import torchwright.cuda.CudaException;
import torchwright.tensor.Call;
import torchwright.tensor.Interceptor;
import torchwright.tensor.Tensor;

/**
 * Adds to an error of a device which operation it was, and on which shapes: the driver knows only the kernel, and the
 * allocator only the bytes.
 */
public final class ErrorInterceptor implements Interceptor {
    /** Made by {@link java.util.ServiceLoader}. */
    public ErrorInterceptor() {}

    /** The innermost place: what the others do by operations of their own has its own name. */
    @Override
    public int order() {
        return Integer.MIN_VALUE;
    }

    @Override
    public Tensor[] intercept(Call call, Next next) {
        try {
            return next.proceed(call);
        } catch (CudaException error) {
            // An operation that is made of others: the inner one has said it.
            throw error.op().isEmpty() ? error.during(describe(call)) : error;
        }
    }

    private static String describe(Call call) {
        return call.op().name()
                + Arrays.stream(call.inputs())
                        .map(input -> input.shape().brackets())
                        .collect(Collectors.joining(" and ", " of ", ""));
    }
}
