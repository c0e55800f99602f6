package torchwright.tensor;

import torchwright.tensor.op.Fill;

/** Computes an op into an existing tensor, once it is sure that the result fits. */
final class InPlaceWrite {
    private InPlaceWrite() {}

    static Tensor run(Call call, Device device) {
        Op op = call.op();
        Tensor[] inputs = call.inputs();
        Tensor destination = call.destination();
        TensorSpec result = op.infer(inputs);
        check(op, destination, result);
        if (!(op instanceof Fill)) {
            MemoryOverlap.check(destination, inputs);
        }
        DeviceKernels backends = Backends.of(device);
        Kernel<Op> kernel = backends.find(op, inputs);
        if (kernel != null && result.dtype() == destination.dtype()) {
            Dispatcher.run(kernel, call, new Tensor[] {destination});
        } else {
            Tensor computed;
            if (kernel == null) {
                computed = Dispatcher.decompose(op, inputs, device)[0];
            } else {
                computed = backends.empty(Layout.contiguous(result.shape()), result.dtype(), device, call);
                Dispatcher.run(kernel, call, new Tensor[] {computed});
            }
            destination.overwrite(computed);
        }
        destination.bumpVersion();
        return destination;
    }

    private static void check(Op op, Tensor destination, TensorSpec result) {
        if (!TypePromotion.canCast(result.dtype(), destination.dtype())) {
            throw new IllegalArgumentException("result type " + result.dtype().scalarName()
                    + " can't be cast to the desired output type "
                    + destination.dtype().scalarName());
        }
        if (!result.shape().equals(destination.shape())) {
            throw new IllegalArgumentException("output with shape "
                    + destination.shape().brackets() + " doesn't match the broadcast shape "
                    + result.shape().brackets() + "\n" + op.name()
                    + " in place cannot make its tensor larger: use the form without the underscore.");
        }
    }
}
