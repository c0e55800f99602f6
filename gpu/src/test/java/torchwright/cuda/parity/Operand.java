package torchwright.cuda.parity;

import java.util.Random;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * One input of a case.
 *
 * @param shape       its sizes
 * @param dtype       its elements' type
 * @param arrangement how its elements lie in the storage
 * @param values      what they are
 * @param staysOnCpu  whether it is on the CPU also where the others are on the device
 */
record Operand(Shape shape, DType dtype, Arrangement arrangement, Values values, boolean staysOnCpu) {
    Operand(Shape shape, DType dtype, Arrangement arrangement) {
        this(shape, dtype, arrangement, Values.ORDINARY, false);
    }

    /** {@return this operand with other numbers} */
    Operand of(Values other) {
        return new Operand(shape, dtype, arrangement, other, staysOnCpu);
    }

    /** {@return this operand, on the CPU beside others on the device} */
    Operand onCpu() {
        return new Operand(shape, dtype, arrangement, values, true);
    }

    /** {@return this operand so arranged that it can be written} */
    Operand writable() {
        return arrangement.isWritable() ? this : new Operand(shape, dtype, Arrangement.SLICED, values, staysOnCpu);
    }

    /**
     * The storage of this operand on a device.
     *
     * @param device where it is to be
     * @param random where the numbers are drawn from
     * @return a contiguous tensor of its own
     */
    Tensor base(Device device, Random random) {
        return arrangement.copiedBase(values.draw(shape, dtype, random), staysOnCpu ? Device.CPU : device);
    }

    /**
     * The operand itself.
     *
     * @param base what {@link #base} returned
     * @return a view of it
     */
    Tensor tensor(Tensor base) {
        return base.seenThrough(arrangement.view(base, shape));
    }

    @Override
    public String toString() {
        return dtype.torchName().substring("torch.".length()) + shape.brackets() + " " + arrangement
                + (staysOnCpu ? " on cpu" : "");
    }
}
