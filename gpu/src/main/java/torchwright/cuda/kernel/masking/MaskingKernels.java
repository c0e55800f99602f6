package torchwright.cuda.kernel.masking;

import java.util.Arrays;
import java.util.Locale;
import torchwright.cuda.kernel.ElementWidth;
import torchwright.cuda.kernel.KernelGroup;
import torchwright.cuda.kernel.copy.CopyKernels;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.launch.ElementBits;
import torchwright.cuda.launch.Launch;
import torchwright.cuda.launch.StridedOperands;
import torchwright.cuda.memory.CudaScratch;
import torchwright.tensor.Broadcasting;
import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.MaskedFill;
import torchwright.tensor.op.MaskedFillTensor;
import torchwright.tensor.op.MaskedSelect;
import torchwright.tensor.op.Nonzero;
import torchwright.tensor.op.Tril;
import torchwright.tensor.op.Triu;

/** The kernels that choose elements by truth values, or by their side of a diagonal. */
public final class MaskingKernels implements KernelGroup {
    private static final String MODULE = "masking";
    // As many dimensions as the struct of the kernel has room for.
    private static final int MAX_DIMS = 25;

    /** A group without state. */
    public MaskingKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(MaskedFill.class, MaskingKernels::fillWithNumber);
        table.add(MaskedFillTensor.class, (op, inputs, outputs) -> fillWithElement(inputs, outputs[0]));
        table.add(MaskedSelect.class, (op, inputs, outputs) -> select(inputs[0], inputs[1], outputs[0]));
        table.add(Nonzero.class, (op, inputs, outputs) -> nonzero(inputs[0], outputs[0]));
        table.add(Tril.class, (op, inputs, outputs) -> triangle(inputs[0], outputs[0], op.diagonal(), true));
        table.add(Triu.class, (op, inputs, outputs) -> triangle(inputs[0], outputs[0], op.diagonal(), false));
    }

    private static void fillWithNumber(MaskedFill op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        fill(inputs, output)
                .pointer(0)
                .value(ElementBits.of(op.value(), output.dtype()))
                .value(output.numel())
                .operands(StridedOperands.of(output, inputs[0], inputs[1]))
                .overElements(output.numel());
    }

    private static void fillWithElement(Tensor[] inputs, Tensor output) {
        CudaContext context = CudaContext.of(output.device());
        Tensor element = context.onDevice(inputs[2]);
        if (element.dtype() != output.dtype()) {
            Tensor converted = Tensor.empty(Shape.SCALAR, output.dtype(), output.device());
            CopyKernels.copy(element, converted);
            element = converted;
        }
        fill(inputs, output)
                .pointer(element)
                .value(0L)
                .value(output.numel())
                .operands(StridedOperands.of(output, inputs[0], inputs[1]))
                .overElements(output.numel());
    }

    /** Begins the launch: all but the value and the walk. */
    private static Launch fill(Tensor[] inputs, Tensor output) {
        CudaContext context = CudaContext.of(output.device());
        return context.launch(MODULE, "masked_fill_" + ElementWidth.of(output.dtype()))
                .pointer(output)
                .pointer(context.onDevice(inputs[0]))
                .pointer(context.onDevice(inputs[1]));
    }

    private static void select(Tensor self, Tensor mask, Tensor output) {
        if (output.numel() == 0) {
            return;
        }
        CudaContext context = CudaContext.of(output.device());
        Shape common = Broadcasting.shape(mask.shape(), self.shape());
        Tensor onDevice = context.onDevice(mask);
        Tensor flags = onDevice.seenThrough(onDevice.layout().expandedTo(common));
        try (CudaScratch positions = Compaction.positions(context, flags, output.numel())) {
            context.launch(MODULE, "pick_" + ElementWidth.of(output.dtype()))
                    .pointer(output)
                    .pointer(context.onDevice(self))
                    .pointer(positions.address())
                    .value(output.numel())
                    .value(output.layout().stride(0))
                    .operands(StridedOperands.of(
                            Layout.contiguous(common), self.layout().expandedTo(common)))
                    .overElements(output.numel());
        }
    }

    private static void nonzero(Tensor self, Tensor output) {
        if (output.numel() == 0) {
            return;
        }
        CudaContext context = CudaContext.of(output.device());
        long rows = output.size(0);
        try (CudaScratch positions = Compaction.positions(context, flags(context, self), rows)) {
            context.launch(MODULE, "unravel")
                    .pointer(output)
                    .pointer(positions.address())
                    .value(rows)
                    .value(output.layout().stride(0))
                    .value(output.layout().stride(1))
                    .struct(sizes(self.shape()))
                    .overElements(rows);
        }
    }

    private static Tensor flags(CudaContext context, Tensor self) {
        if (self.dtype() == DType.BOOL) {
            return self;
        }
        Tensor flags = Tensor.empty(self.shape(), DType.BOOL, self.device());
        context.launch(MODULE, "nonzero_flags_" + self.dtype().name().toLowerCase(Locale.ROOT))
                .pointer(flags)
                .pointer(self)
                .value(self.numel())
                .operands(StridedOperands.of(flags, self))
                .overElements(self.numel());
        return flags;
    }

    private static int[] sizes(Shape shape) {
        int[] sizes = Arrays.copyOf(new int[] {shape.rank()}, 1 + MAX_DIMS);
        System.arraycopy(shape.sizes(), 0, sizes, 1, shape.rank());
        return sizes;
    }

    private static void triangle(Tensor self, Tensor output, int diagonal, boolean lower) {
        Shape shape = output.shape();
        CudaContext context = CudaContext.of(output.device());
        context.launch(MODULE, "triangle_" + ElementWidth.of(output.dtype()))
                .pointer(output)
                .pointer(self)
                .value(output.numel())
                .value(shape.size(-2))
                .value(shape.size(-1))
                .value(diagonal)
                .value(lower ? 1 : 0)
                .operands(StridedOperands.of(output.layout(), self.layout(), Layout.contiguous(shape)))
                .overElements(output.numel());
    }
}
