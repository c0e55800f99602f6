package torchwright.cuda.kernel.random;

import java.util.Locale;
import torchwright.cuda.kernel.KernelGroup;
import torchwright.cuda.kernel.copy.CopyKernels;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.DeviceErrors;
import torchwright.cuda.launch.StridedOperands;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Bernoulli;
import torchwright.tensor.op.BernoulliEach;
import torchwright.tensor.op.FillOp;
import torchwright.tensor.op.Normal;
import torchwright.tensor.op.RandomBits;
import torchwright.tensor.op.RandomIntegers;
import torchwright.tensor.op.RandomPermutation;
import torchwright.tensor.op.Uniform;

/**
 * The kernels that draw random numbers: on the CPU, from the op's generator, and copied to the device. The same seed
 * gives the same numbers on every device.
 *
 * <p>Note [Random numbers of the CPU]: the generator is the Mersenne Twister, as torch's is on the CPU. Each of its
 * words depends on those before it, so thousands of threads cannot share one sequence. torch draws from another
 * generator on a GPU (Philox), and gets other numbers from the same seed there than on its CPU; a model that was
 * initialised on the GPU cannot be compared with one from the CPU. Here it can. The price is the copy, over pinned
 * memory: it matters for dropout on large tensors, and not for initialising a model.
 */
public final class RandomKernels implements KernelGroup {
    private static final int BAD_PROBABILITY = DeviceErrors.register(details -> badProbability(details[0]));

    /** A group without state. */
    public RandomKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(Uniform.class, (op, inputs, outputs) -> fill(op, outputs[0]));
        table.add(Normal.class, (op, inputs, outputs) -> fill(op, outputs[0]));
        table.add(RandomIntegers.class, (op, inputs, outputs) -> fill(op, outputs[0]));
        table.add(RandomBits.class, (op, inputs, outputs) -> fill(op, outputs[0]));
        table.add(Bernoulli.class, (op, inputs, outputs) -> fill(op, outputs[0]));
        table.add(RandomPermutation.class, (op, inputs, outputs) -> fill(op, outputs[0]));
        table.add(BernoulliEach.class, (op, inputs, outputs) -> bernoulliEach(op, inputs[1], outputs[0]));
    }

    private static void fill(FillOp op, Tensor output) {
        CopyKernels.copy(drawn(op, output.layout(), output.dtype()).to(output.device()), output);
    }

    /**
     * {@return a tensor on the CPU that an op has filled}
     *
     * @param op     draws as many numbers as there are elements, in the order in which they lie in memory
     * @param like   the layout of the tensor that gets the numbers: the order depends on its strides
     * @param dtype  the numbers' type
     */
    private static Tensor drawn(FillOp op, Layout like, DType dtype) {
        int length = 0;
        if (like.shape().numel() > 0) {
            length = 1;
            for (int dim = 0; dim < like.rank(); dim++) {
                length += (like.size(dim) - 1) * like.stride(dim);
            }
        }
        Tensor drawn = Tensor.empty(Shape.of(length), dtype, Device.CPU).seenThrough(like.startingAt(0));
        return Dispatcher.runInto(op, drawn, drawn);
    }

    /** The draws do not depend on the probabilities: these stay on the device, and are compared there. */
    private static void bernoulliEach(BernoulliEach op, Tensor probabilities, Tensor output) {
        CudaContext context = CudaContext.of(output.device());
        // A uniform number as fine as the probability, as on the CPU: 53 bits against a double, else 24.
        DType fine = probabilities.dtype() == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
        Tensor draws =
                drawn(new Uniform(0, 1, op.generator()), output.layout(), fine).to(output.device());
        Tensor ones = Tensor.empty(output.shape(), DType.BOOL, output.device());
        String dtype = probabilities.dtype().name().toLowerCase(Locale.ROOT);
        context.launch("random", "bernoulli_" + dtype)
                .pointer(ones)
                .pointer(draws)
                .pointer(context.onDevice(probabilities))
                .pointer(context.errors().slot())
                .value(BAD_PROBABILITY)
                .value(output.numel())
                .operands(StridedOperands.of(ones, draws, probabilities))
                .overElements(output.numel());
        CopyKernels.copy(ones, output);
    }

    private static RuntimeException badProbability(long bits) {
        return new IllegalArgumentException("Expected p_in >= 0 && p_in <= 1 to be true, but got false.  "
                + "(Could this error message be improved?  If so, please report an enhancement request "
                + "to PyTorch.)\nprobabilities: found " + Double.longBitsToDouble(bits)
                + ", by a kernel on the device, where kernels run behind the program: look for the call before this"
                + " read.");
    }
}
