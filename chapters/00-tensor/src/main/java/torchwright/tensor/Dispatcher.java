package torchwright.tensor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import torchwright.tensor.op.ToDevice;

/**
 * Carries every op from the tensor method that made it, through the interceptors, to the backend that computes it.
 *
 * <p>This is the one sentence of the architecture as code. The chain of interceptors ends in {@link #compute}.
 */
public final class Dispatcher {
    private static final List<Interceptor> INTERCEPTORS = new ArrayList<>();
    private static volatile Interceptor.Next chain;

    static {
        ServiceLoader.load(Interceptor.class, Interceptor.class.getClassLoader())
                .forEach(INTERCEPTORS::add);
        chain = buildChain();
    }

    private Dispatcher() {}

    /**
     * Applies an op that has one result.
     *
     * @param op     what to compute
     * @param inputs the tensors it is applied to
     * @return a new tensor, or a view
     */
    public static Tensor run(Op op, Tensor... inputs) {
        return chain.proceed(new Call(op, inputs, null))[0];
    }

    /**
     * Applies an op that may have several results.
     *
     * @param op     what to compute
     * @param inputs the tensors it is applied to
     * @return one tensor a result
     */
    public static Tensor[] runAll(Op op, Tensor... inputs) {
        return chain.proceed(new Call(op, inputs, null));
    }

    /**
     * Applies an op and writes its result into an existing tensor, whose version goes up by one.
     *
     * @param op          what to compute
     * @param destination the tensor to write, of the result's shape, and of a dtype to which the result can be cast
     * @param inputs      the tensors the op is applied to; usually the first is {@code destination}
     * @return {@code destination}
     * @throws IllegalArgumentException if the result does not fit into the destination; nothing has changed then
     */
    public static Tensor runInto(Op op, Tensor destination, Tensor... inputs) {
        return chain.proceed(new Call(op, inputs, destination))[0];
    }

    /**
     * Adds an interceptor, for all threads, until the handle is removed.
     *
     * @param interceptor the interceptor; its order says where in the chain it stands
     * @return the handle that takes it away again
     */
    public static RemovableHandle intercept(Interceptor interceptor) {
        synchronized (INTERCEPTORS) {
            INTERCEPTORS.add(interceptor);
            chain = buildChain();
        }
        return () -> {
            synchronized (INTERCEPTORS) {
                INTERCEPTORS.remove(interceptor);
                chain = buildChain();
            }
        };
    }

    private static Interceptor.Next buildChain() {
        List<Interceptor> lowestFirst = new ArrayList<>(INTERCEPTORS);
        lowestFirst.sort(Comparator.comparingInt(Interceptor::order));
        Interceptor.Next link = Dispatcher::compute;
        for (Interceptor interceptor : lowestFirst) {
            Interceptor.Next rest = link;
            link = call -> interceptor.intercept(call, rest);
        }
        return link;
    }

    /** The end of the way: a view is made, a kernel run, or the op taken apart. */
    private static Tensor[] compute(Call call) {
        Op op = call.op();
        Tensor[] inputs = call.inputs();
        if (op instanceof ToDevice move) {
            return new Tensor[] {DeviceTransfer.run(inputs[0], move.device())};
        }
        if (op instanceof ViewOp view) {
            return new Tensor[] {inputs[0].seenThrough(view.view(inputs[0].layout()))};
        }
        Device device = Devices.common(call);
        if (call.isInPlace()) {
            return new Tensor[] {InPlaceWrite.run(call, device)};
        }
        TensorSpec[] specs = op.inferAll(inputs);
        Kernel<Op> kernel = Backends.of(device).find(op, inputs);
        if (kernel == null) {
            return decompose(op, inputs, device);
        }
        Tensor[] outputs = new Tensor[specs.length];
        for (int i = 0; i < specs.length; i++) {
            outputs[i] = Tensor.empty(specs[i].layout(), specs[i].dtype(), device);
        }
        kernel.compute(op, inputs, outputs);
        return outputs;
    }

    static Tensor[] decompose(Op op, Tensor[] inputs, Device device) {
        Tensor[] parts = op.decompose(inputs);
        if (parts == null) {
            throw new UnsupportedOperationException("no backend of device " + device + " has a kernel for " + op
                    + ", and it does not decompose into other ops\n"
                    + "Register a backend that has one, or move the tensors to the CPU with cpu().");
        }
        return parts;
    }
}
