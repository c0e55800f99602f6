package torchwright.io;

import torchwright.tensor.Device;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/**
 * Brings elements into row-major order without looking at them.
 *
 * <p>The engine's own {@code contiguous()} takes an element through a number, on which way a NaN may lose its bits.
 * {@link System#arraycopy} moves it as it is.
 */
final class RowMajor {
    private RowMajor() {}

    /**
     * The elements that a tensor shows, side by side.
     *
     * @param tensor any layout, on the CPU
     * @return the tensor itself if it is contiguous, else a new one; its elements begin at its layout's offset
     */
    static Tensor copy(Tensor tensor) {
        if (tensor.isContiguous()) {
            return tensor;
        }
        Tensor target = Tensor.empty(tensor.shape(), tensor.dtype(), Device.CPU);
        Object from = ((CpuStorage) tensor.storage()).array();
        Object to = ((CpuStorage) target.storage()).array();
        Layout layout = tensor.layout();
        int[] indices = new int[layout.rank()];
        for (int i = 0; i < target.numel(); i++) {
            System.arraycopy(from, layout.index(indices), to, i, 1);
            advance(indices, layout);
        }
        return target;
    }

    /** The next element's indices: the last one counts fastest. */
    private static void advance(int[] indices, Layout layout) {
        for (int dim = indices.length - 1; dim >= 0 && ++indices[dim] == layout.size(dim); dim--) {
            indices[dim] = 0;
        }
    }
}
