package torchwright.examples.architecture;

import java.util.Arrays;
import torchwright.nn.layer.Linear;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Interceptor;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Tensor;

/** The way of an op through the engine, watched. */
public final class Tour {
    private Tour() {}

    /** Prints every op of a layer and its activation as it passes. */
    public static void watch() {
        Linear layer = new Linear(7, 12);
        Tensor x = Tensor.ones(5, 7);

        Interceptor printer = (call, next) -> {
            System.out.println(call.op().name() + " of "
                    + Arrays.stream(call.inputs()).map(Tensor::shape).toList());
            return next.proceed(call);
        };
        RemovableHandle handle = Dispatcher.intercept(printer);
        layer.call(x).relu().sum();
        handle.remove();
    }

    /** Uses the new op, forward and back. */
    public static void cube() {
        Tensor x = Tensor.of(2f, 3f).requiresGrad_(true);
        Tensor y = Dispatcher.run(new Cube(), x);
        System.out.println(y);
        y.sum().backward();
        System.out.println(x.grad());
    }
}
