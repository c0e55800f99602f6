package torchwright.cuda.parity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import torchwright.autograd.Autograd;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/**
 * What one device makes of a case: the results, the gradients of the inputs, and what the inputs' storages hold
 * afterwards; or the exception that it answers with.
 *
 * @param parts   the tensors, in an order that depends on the case alone
 * @param whole   whether a kernel computed the op as one; one that is taken apart may have results of other strides
 * @param refusal the exception, or null
 */
record Side(List<Part> parts, boolean whole, RuntimeException refusal) {
    private static final int SEED = 20;

    /**
     * One tensor of the answer.
     *
     * @param name   which one
     * @param tensor the tensor; null for a gradient that is none
     * @param exact  whether it is an input that nothing may have changed
     */
    record Part(String name, Tensor tensor, boolean exact) {}

    /**
     * Carries a case out.
     *
     * @param parity the case
     * @param device where
     * @return the answer
     */
    static Side of(ParityCase parity, Device device) {
        Random random = new Random(SEED);
        List<Tensor> bases = new ArrayList<>();
        for (Operand operand : parity.operands()) {
            bases.add(operand.base(device, random));
        }
        try {
            return answer(parity, bases);
        } catch (RuntimeException refusal) {
            return new Side(List.of(), true, refusal);
        }
    }

    private static Side answer(ParityCase parity, List<Tensor> bases) {
        Tensor[] inputs = inputs(parity, bases);
        Op op = parity.op().get();
        List<Part> parts = new ArrayList<>();
        Tensor[] results = parity.program().run(op, inputs);
        for (int i = 0; i < results.length; i++) {
            parts.add(new Part("result " + i, results[i].detach(), false));
        }
        if (parity.isInPlace()) {
            parts.add(new Part("storage of the written input", bases.get(0), false));
        } else {
            for (int i = 0; i < inputs.length; i++) {
                parts.add(new Part("storage of input " + i, bases.get(i), true));
            }
        }
        Tensor[] leaves = Arrays.stream(inputs).filter(Tensor::requiresGrad).toArray(Tensor[]::new);
        Tensor[] differentiable =
                Arrays.stream(results).filter(Tensor::requiresGrad).toArray(Tensor[]::new);
        if (leaves.length > 0 && differentiable.length > 0) {
            gradients(parts, leaves, differentiable, parity);
        }
        return new Side(parts, Dispatcher.hasKernel(op, inputs), null);
    }

    private static Tensor[] inputs(ParityCase parity, List<Tensor> bases) {
        Tensor[] inputs = new Tensor[bases.size()];
        for (int i = 0; i < inputs.length; i++) {
            Tensor input = parity.operands().get(i).tensor(bases.get(i));
            inputs[i] = input.dtype().isFloatingPoint() && !parity.isInPlace()
                    ? input.detach().requiresGrad_(true)
                    : input;
        }
        return inputs;
    }

    private static void gradients(List<Part> parts, Tensor[] leaves, Tensor[] results, ParityCase parity) {
        boolean repeated = parity.operands().get(0).arrangement() == Arrangement.EXPANDED;
        Tensor[] starts = new Tensor[results.length];
        for (int i = 0; i < results.length; i++) {
            starts[i] = start(results[i], repeated);
        }
        Tensor[] gradients = Autograd.grad(results, leaves, starts, false, false, true);
        for (int i = 0; i < leaves.length; i++) {
            parts.add(new Part("gradient " + i, gradients[i], false));
        }
    }

    /** What backward starts from: different exact numbers, or one number repeated, as a sum sends it back. */
    private static Tensor start(Tensor result, boolean repeated) {
        Shape shape = result.shape();
        if (repeated) {
            return number(1.25, result).expand(shape.sizes());
        }
        double[] numbers = new double[Math.toIntExact(shape.numel())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (i * 7 % 5 + 1) / 4.0;
        }
        return Tensor.of(numbers).to(result.dtype()).view(shape).to(result.device());
    }

    private static Tensor number(double value, Tensor like) {
        DType dtype = like.dtype();
        return Tensor.of(value).to(dtype).to(like.device());
    }
}
