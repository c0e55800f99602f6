package torchwright.cuda.kernel.pointwise;

import java.util.function.Function;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.KernelTypes;
import torchwright.cuda.launch.Launch;
import torchwright.cuda.launch.StridedOperands;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;

/** Applies a function of one number to every element of a tensor, in the arithmetic of the result's dtype. */
final class UnaryKernel<O extends Op> implements Kernel<O> {
    private final String module;
    private final int function;
    private final Function<O, KernelNumber> p;
    private final Function<O, KernelNumber> q;

    private UnaryKernel(String module, int function, Function<O, KernelNumber> p, Function<O, KernelNumber> q) {
        this.module = module;
        this.function = function;
        this.p = p;
        this.q = q;
    }

    static <O extends Op> UnaryKernel<O> of(UnaryFunction function) {
        return of(function, op -> KernelNumber.NONE, op -> KernelNumber.NONE);
    }

    /**
     * A kernel for ops with arguments.
     *
     * @param p the first argument of the function
     * @param q the second one
     */
    static <O extends Op> UnaryKernel<O> of(
            UnaryFunction function, Function<O, KernelNumber> p, Function<O, KernelNumber> q) {
        return new UnaryKernel<>("unary", function.code(), p, q);
    }

    static <O extends Op> UnaryKernel<O> of(Transcendental function) {
        return of(function, op -> KernelNumber.NONE, op -> KernelNumber.NONE);
    }

    static <O extends Op> UnaryKernel<O> of(
            Transcendental function, Function<O, KernelNumber> p, Function<O, KernelNumber> q) {
        return new UnaryKernel<>("functions", function.code(), p, q);
    }

    @Override
    public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
        apply(inputs[0], outputs[0], p.apply(op), q.apply(op));
    }

    private void apply(Tensor input, Tensor output, KernelNumber first, KernelNumber second) {
        long count = output.numel();
        if (count == 0) {
            return;
        }
        CudaContext context = CudaContext.of(output.device());
        DType dtype = output.dtype();
        String label = KernelTypes.label(dtype);
        StridedOperands walk = StridedOperands.of(output, input);
        if (dtype == input.dtype() && dtype.isFloatingPoint() && walk.isContiguous()) {
            int lanes = lanes(dtype);
            Launch launch = context.launch(module, module + "_" + label)
                    .value(function)
                    .pointer(output)
                    .pointer(input);
            first.addTo(launch, dtype);
            second.addTo(launch, dtype);
            launch.value(Elements.aligned(lanes, output, input)).value(count);
            launch.overElements((count + lanes - 1) / lanes);
        } else {
            Launch launch = context.launch(module, module + "_strided_" + label)
                    .value(function)
                    .pointer(output)
                    .pointer(input)
                    .value(KernelTypes.code(input.dtype()));
            first.addTo(launch, dtype);
            second.addTo(launch, dtype);
            launch.operands(walk).value(count).overElements(count);
        }
    }

    /** The functions take longer than the memory: there, fewer lanes keep more threads busy. */
    private int lanes(DType dtype) {
        if (module.equals("unary")) {
            return Elements.lanes(dtype);
        }
        return dtype == DType.FLOAT64 ? 1 : dtype.itemSize();
    }
}
