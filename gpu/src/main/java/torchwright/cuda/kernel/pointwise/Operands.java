package torchwright.cuda.kernel.pointwise;

import torchwright.cuda.launch.KernelTypes;
import torchwright.cuda.launch.Launch;
import torchwright.cuda.launch.StridedOperands;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/**
 * The two operands of a kernel, of which one may be a number: a 0-dim tensor on the CPU, which goes to the kernel as a
 * parameter. It is no copy to the device then, and a captured graph keeps it.
 */
final class Operands {
    private final Tensor output;
    private final Tensor a;
    private final Tensor b;
    private final DType common;
    private final KernelNumber number;
    private final StridedOperands walk;

    private Operands(Tensor output, Tensor a, Tensor b, DType common, KernelNumber number) {
        this.output = output;
        this.a = a;
        this.b = b;
        this.common = common;
        this.number = number;
        // Where there is a number, the kernel does not look at its offsets.
        this.walk = StridedOperands.of(output, a == null ? b : a, b == null ? a : b);
    }

    /**
     * The operands of a function of two numbers.
     *
     * @param output what it writes
     * @param inputs two tensors that broadcast to its shape
     * @param common the dtype to which both are rounded before the function is computed
     * @param exact  whether a 0-dim second operand is not rounded to a half
     */
    static Operands of(Tensor output, Tensor[] inputs, DType common, boolean exact) {
        boolean leftNumber = isNumber(inputs[0], output);
        boolean rightNumber = !leftNumber && isNumber(inputs[1], output);
        KernelNumber number = leftNumber
                ? KernelNumber.of(inputs[0], common)
                : rightNumber ? KernelNumber.of(inputs[1], exact ? common.computeType() : common) : KernelNumber.NONE;
        return new Operands(output, leftNumber ? null : inputs[0], rightNumber ? null : inputs[1], common, number);
    }

    private static boolean isNumber(Tensor tensor, Tensor output) {
        return tensor.device().equals(Device.CPU) && !output.device().equals(Device.CPU);
    }

    boolean hasNumberFirst() {
        return a == null;
    }

    KernelNumber number() {
        return number;
    }

    StridedOperands walk() {
        return walk;
    }

    /** {@return whether all are without gaps, in the same order, and of the common dtype, a floating-point one} */
    boolean areContiguous() {
        return common.isFloatingPoint()
                && (a == null || a.dtype() == common)
                && (b == null || b.dtype() == common)
                && walk.isContiguous();
    }

    /** {@return 1 if all begin at a multiple of some elements, else 0} */
    int aligned(int lanes) {
        return Elements.aligned(lanes, output, a == null ? b : a, b == null ? a : b);
    }

    /** Adds the address of the first operand, 0 for a number. */
    Launch addFirst(Launch launch) {
        return add(launch, a);
    }

    /** Adds the address of the second operand, 0 for a number. */
    Launch addSecond(Launch launch) {
        return add(launch, b);
    }

    private static Launch add(Launch launch, Tensor operand) {
        return operand == null ? launch.pointer(0) : launch.pointer(operand);
    }

    /** Adds the addresses and dtypes of both operands. */
    Launch addBothWithDtypes(Launch launch) {
        addFirst(launch).value(dtype(a));
        return addSecond(launch).value(dtype(b));
    }

    private static int dtype(Tensor operand) {
        return operand == null ? 0 : KernelTypes.code(operand.dtype());
    }
}
