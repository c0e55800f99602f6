package torchwright.tensor.cpu;

/**
 * A group of reference kernels. Chapters that bring new ops bring a group, and {@link java.util.ServiceLoader} finds
 * it.
 */
@FunctionalInterface
public interface CpuKernels {
    /**
     * Adds this group's kernels.
     *
     * @param table the table of all
     */
    void addTo(KernelTable table);
}
