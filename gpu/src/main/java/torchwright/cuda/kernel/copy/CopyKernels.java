package torchwright.cuda.kernel.copy;

import java.lang.ref.Reference;
import torchwright.cuda.kernel.KernelGroup;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.ElementBits;
import torchwright.cuda.launch.KernelTypes;
import torchwright.cuda.launch.StridedOperands;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Cast;
import torchwright.tensor.op.Clone;
import torchwright.tensor.op.CopyFrom;
import torchwright.tensor.op.Fill;

/** The kernels that move values without changing them, but for their dtype. */
public final class CopyKernels implements KernelGroup {
    /** For the list of groups. */
    public CopyKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(Clone.class, (op, inputs, outputs) -> copy(inputs[0], outputs[0]));
        table.add(Cast.class, (op, inputs, outputs) -> copy(inputs[0], outputs[0]));
        table.add(CopyFrom.class, (op, inputs, outputs) -> copyFrom(inputs[1], outputs[0]));
        table.add(Fill.class, (op, inputs, outputs) -> fill(outputs[0], op.value()));
    }

    private static void copyFrom(Tensor source, Tensor target) {
        if (target.numel() > 0) {
            copy(CudaContext.of(target.device()).onDevice(source), target);
        }
    }

    /**
     * Copies every element, converted to the target's dtype.
     *
     * @param source of any layout, its strides may be negative; broadcastable to the target
     * @param target of any layout, on the same device
     */
    public static void copy(Tensor source, Tensor target) {
        CudaContext context = CudaContext.of(target.device());
        long count = target.numel();
        if (count == 0) {
            return;
        }
        DType dtype = target.dtype();
        StridedOperands walk = StridedOperands.of(target, source);
        if (dtype != source.dtype()) {
            context.launch("copy", "cast_" + KernelTypes.label(dtype))
                    .pointer(target)
                    .pointer(source)
                    .value(KernelTypes.code(source.dtype()))
                    .operands(walk)
                    .value(count)
                    .overElements(count);
        } else if (walk.isContiguous()) {
            copyBytes(context, source, target);
        } else if (Turn.of(walk) != null) {
            Turn.of(walk).launch(context, source, target);
        } else {
            context.launch("copy", "copy_bits" + 8 * dtype.itemSize())
                    .pointer(target)
                    .pointer(source)
                    .operands(walk)
                    .value(count)
                    .overElements(count);
        }
    }

    private static void copyBytes(CudaContext context, Tensor source, Tensor target) {
        try {
            context.driver()
                    .copyOnDevice(
                            CudaContext.address(target),
                            CudaContext.address(source),
                            target.numel() * target.dtype().itemSize(),
                            context.stream());
        } finally {
            // Until here, nobody else may get their memory.
            Reference.reachabilityFence(source);
            Reference.reachabilityFence(target);
        }
    }

    /**
     * Writes a number into every element.
     *
     * @param target of any layout
     * @param value  converted to its dtype
     */
    public static void fill(Tensor target, Number value) {
        CudaContext.of(target.device()).fill(target, ElementBits.of(value, target.dtype()));
    }
}
