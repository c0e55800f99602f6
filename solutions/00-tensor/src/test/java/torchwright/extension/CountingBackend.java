package torchwright.extension;

import java.util.Arrays;
import torchwright.tensor.Backend;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Storage;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Add;
import torchwright.tensor.op.Fill;

/** A device of its own kind with two kernels: it computes on ints that count thousandths. */
final class CountingBackend implements Backend {
    static final Device DEVICE = new Device("counter", 0);

    /** Memory of the device. */
    static final class Thousandths extends Storage {
        final int[] counts;

        Thousandths(DType dtype, int length) {
            super(dtype, DEVICE, length);
            counts = new int[length];
        }
    }

    @Override
    public String deviceType() {
        return DEVICE.type();
    }

    @Override
    @SuppressWarnings("unchecked") // each kernel is returned for its own op alone
    public <O extends Op> Kernel<O> kernel(Class<O> op) {
        if (op == Add.class) {
            return (Kernel<O>) (Kernel<Add>) (add, inputs, outputs) -> {
                int[] a = counts(inputs[0]);
                int[] b = counts(inputs[1]);
                int[] sum = counts(outputs[0]);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] = a[i] + add.alpha().intValue() * b[i];
                }
            };
        }
        if (op == Fill.class) {
            return (Kernel<O>) (Kernel<Fill>) (fill, inputs, outputs) ->
                    Arrays.fill(counts(outputs[0]), (int) (fill.value().doubleValue() * 1000));
        }
        return null;
    }

    private static int[] counts(Tensor tensor) {
        return ((Thousandths) tensor.storage()).counts;
    }

    @Override
    public Storage allocate(DType dtype, int length, Device device) {
        return new Thousandths(dtype, length);
    }

    @Override
    public void transfer(Tensor source, Tensor destination) {
        if (source.device().equals(DEVICE)) {
            double[] values = Arrays.stream(counts(source))
                    .mapToDouble(count -> count / 1000.0)
                    .toArray();
            destination.copy_(Tensor.of(values).view(destination.shape()));
        } else {
            double[] values = source.toDoubles();
            Arrays.setAll(counts(destination), i -> (int) Math.round(values[i] * 1000));
        }
    }
}
