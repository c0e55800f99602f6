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
    // Note [What an operation costs]: on a handful of elements the way to the kernel costs more than the kernel. A
    // profile of the smallest training step (chapter 04's, AMD EPYC) has no peak: the time goes into objects made anew
    // and into calls whose target is known only at run time, infer, accepts and compute. What halved it: a shape that
    // keeps the layout of its row-major tensors, so that results share one; loops where streams were, since a stream
    // over three numbers costs as much as a kernel; the gradient of a loss in one op instead of three; hooks copied
    // when they change, not when they run. What changed nothing: a hash table made for the engine's visits, plain
    // fields for volatile ones, objects made after their parts, one infer for ops with one result.
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
     * Whether a backend can compute an op as one: for ops that exist to be fast, and that others can replace.
     *
     * @param op     what to compute
     * @param inputs the tensors it is applied to, all on one device
     * @return true if a backend has a kernel that accepts this call
     */
    public static boolean hasKernel(Op op, Tensor... inputs) {
        return Backends.of(inputs[0].device()).find(op, inputs) != null;
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
            Tensor result = inputs[0].seenThrough(view.view(inputs[0].layout()));
            return new Tensor[] {result};
        }
        Device device = Devices.common(call);
        if (call.isInPlace()) {
            Tensor written = InPlaceWrite.run(call, device);
            return new Tensor[] {written};
        }
        TensorSpec[] specs = op.inferAll(inputs);
        DeviceKernels backends = Backends.of(device);
        Kernel<Op> kernel = backends.find(op, inputs);
        if (kernel == null) {
            return decompose(op, inputs, device);
        }
        Tensor[] outputs = new Tensor[specs.length];
        for (int i = 0; i < specs.length; i++) {
            outputs[i] = backends.empty(specs[i].layout(), specs[i].dtype(), device, call);
        }
        run(kernel, call, outputs);
        return outputs;
    }

    /** Runs a kernel; if its own temporary memory is too much, the error says whose it is. */
    static void run(Kernel<Op> kernel, Call call, Tensor[] outputs) {
        try {
            kernel.compute(call.op(), call.inputs(), outputs);
        } catch (OutOfMemoryError error) {
            throw AllocationError.in(call, error);
        }
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
