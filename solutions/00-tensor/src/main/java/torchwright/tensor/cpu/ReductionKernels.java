package torchwright.tensor.cpu;

import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;
import torchwright.tensor.op.All;
import torchwright.tensor.op.Amax;
import torchwright.tensor.op.Amin;
import torchwright.tensor.op.Any;
import torchwright.tensor.op.Argmax;
import torchwright.tensor.op.Argmin;
import torchwright.tensor.op.Cumsum;
import torchwright.tensor.op.Max;
import torchwright.tensor.op.MaxDim;
import torchwright.tensor.op.Min;
import torchwright.tensor.op.MinDim;
import torchwright.tensor.op.Norm;
import torchwright.tensor.op.Prod;
import torchwright.tensor.op.ReductionOp;
import torchwright.tensor.op.Std;
import torchwright.tensor.op.Sum;
import torchwright.tensor.op.Var;

/**
 * The reductions. Those that round have kernels of their own, which keep torch's order; all others fold over
 * {@link DimensionFold}'s walk.
 */
final class ReductionKernels implements CpuKernels {
    @Override
    public void addTo(KernelTable table) {
        table.add(Sum.class, new SumKernel());
        table.add(Cumsum.class, new CumulativeSumKernel());
        table.add(Prod.class, new ProductKernel());

        Kernel<ReductionOp> largest = (op, inputs, outputs) -> extreme(op, true, inputs[0], outputs);
        table.add(Max.class, largest);
        table.add(MaxDim.class, largest);
        table.add(Amax.class, largest);
        table.add(Argmax.class, (op, inputs, outputs) -> extreme(op, true, inputs[0], null, outputs[0]));

        Kernel<ReductionOp> smallest = (op, inputs, outputs) -> extreme(op, false, inputs[0], outputs);
        table.add(Min.class, smallest);
        table.add(MinDim.class, smallest);
        table.add(Amin.class, smallest);
        table.add(Argmin.class, (op, inputs, outputs) -> extreme(op, false, inputs[0], null, outputs[0]));

        table.add(Any.class, (op, inputs, outputs) -> ask(op, true, inputs[0], outputs[0]));
        table.add(All.class, (op, inputs, outputs) -> ask(op, false, inputs[0], outputs[0]));
        table.add(Var.class, new VarianceKernel(false));
        table.add(Std.class, new VarianceKernel(true));
        table.add(Norm.class, new EuclideanNormKernel());
    }

    /**
     * A tensor's values in the dtype in which they are reduced, with the same strides: the order of adding follows
     * them.
     *
     * @param tensor any tensor on the CPU
     * @param dtype  the dtype wanted
     * @return the tensor itself if it has that dtype, else a copy
     */
    static Tensor converted(Tensor tensor, DType dtype) {
        if (tensor.dtype() == dtype) {
            return tensor;
        }
        TensorSpec alike = TensorSpec.elementwise(tensor.shape(), dtype, tensor);
        Tensor copy = Tensor.empty(tensor.shape(), dtype, tensor.device()).seenThrough(alike.layout());
        CopyKernels.copy(tensor, copy);
        return copy;
    }

    private static CpuStorage storage(Tensor tensor) {
        return tensor == null ? null : (CpuStorage) tensor.storage();
    }

    private static void extreme(ReductionOp op, boolean largest, Tensor input, Tensor[] outputs) {
        extreme(op, largest, input, outputs[0], outputs.length == 1 ? null : outputs[1]);
    }

    private static void extreme(ReductionOp op, boolean largest, Tensor input, Tensor values, Tensor indices) {
        DimensionFold.run(
                input, op.dims(), new ExtremeFold(storage(input), largest, storage(values), storage(indices)));
    }

    private static void ask(ReductionOp op, boolean any, Tensor input, Tensor output) {
        DimensionFold.run(
                input,
                op.dims(),
                new QuantifierFold(storage(input), any, storage(output).booleans()));
    }
}
