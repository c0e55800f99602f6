package torchwright.cuda.kernel;

import torchwright.tensor.cpu.KernelTable;

/** Some kernels of the CUDA backend. */
@FunctionalInterface
public interface KernelGroup {
    /**
     * Adds the kernels of this group.
     *
     * @param table where each kind of op gets its kernel
     */
    void addTo(KernelTable table);
}
