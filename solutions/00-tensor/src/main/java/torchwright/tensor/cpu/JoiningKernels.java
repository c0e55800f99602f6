package torchwright.tensor.cpu;

import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Cat;
import torchwright.tensor.op.Flip;

/** Moving whole parts of tensors: put together, or turned round. */
final class JoiningKernels implements CpuKernels {
    @Override
    public void addTo(KernelTable table) {
        table.add(Cat.class, JoiningKernels::cat);
        table.add(Flip.class, JoiningKernels::flip);
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

    private static void flip(Flip op, Tensor[] inputs, Tensor[] outputs) {
        Tensor self = inputs[0];
        if (self.rank() == 0 || self.numel() == 0) {
            CopyKernels.copy(self, outputs[0]);
            return;
        }
        // No view for users may have a negative stride, but a loop can walk one.
        Layout layout = self.layout();
        int[] strides = layout.strides();
        int offset = layout.offset();
        for (int dim : op.dims()) {
            int along = self.shape().normalize(dim);
            offset += (layout.size(along) - 1) * layout.stride(along);
            strides[along] = -strides[along];
        }
        CopyKernels.copy(self.seenThrough(Layout.of(self.shape(), strides, offset)), outputs[0]);
    }
}
