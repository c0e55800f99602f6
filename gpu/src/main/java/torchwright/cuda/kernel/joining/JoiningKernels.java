package torchwright.cuda.kernel.joining;

import java.util.List;
import torchwright.cuda.kernel.KernelGroup;
import torchwright.cuda.kernel.copy.CopyKernels;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Cat;
import torchwright.tensor.op.Flip;

/** The kernels that move whole parts of tensors: each is a copy between two layouts. */
public final class JoiningKernels implements KernelGroup {
    /** A group without state. */
    public JoiningKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(Cat.class, JoiningKernels::cat);
        table.add(Flip.class, (op, inputs, outputs) -> CopyKernels.copy(flipped(inputs[0], op.dims()), outputs[0]));
    }

    private static void cat(Cat op, Tensor[] inputs, Tensor[] outputs) {
        Layout whole = outputs[0].layout();
        int start = 0;
        for (Tensor input : inputs) {
            if (Cat.isSkipped(input.shape())) {
                continue;
            }
            int dim = input.shape().normalize(op.dim());
            int length = input.shape().size(dim);
            CopyKernels.copy(input, outputs[0].seenThrough(whole.sliced(dim, start, length, 1)));
            start += length;
        }
    }

    /** The tensor walked backwards: no view for users may have a negative stride, but a kernel can walk one. */
    private static Tensor flipped(Tensor self, List<Integer> dims) {
        if (self.rank() == 0 || self.numel() == 0) {
            return self;
        }
        Layout layout = self.layout();
        int[] strides = layout.strides();
        int offset = layout.offset();
        for (int dim : dims) {
            int along = self.shape().normalize(dim);
            offset += (layout.size(along) - 1) * layout.stride(along);
            strides[along] = -strides[along];
        }
        return self.seenThrough(Layout.of(self.shape(), strides, offset));
    }
}
