package torchwright.tensor.cpu;

import java.util.List;
import java.util.ServiceLoader;
import torchwright.tensor.Backend;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Storage;
import torchwright.tensor.Tensor;

/**
 * The reference backend: every op in plain Java loops, written to be read and to be right.
 *
 * <p>Faster backends are measured against it in both senses of the word.
 */
public final class CpuBackend implements Backend {
    private static volatile int numThreads = Math.max(
            1, Integer.getInteger("torchwright.threads", Runtime.getRuntime().availableProcessors()));

    private final KernelTable table = new KernelTable();

    /** Gathers the reference kernels of all chapters on the class path. */
    public CpuBackend() {
        List<CpuKernels> ownGroups = List.of(
                new CopyKernels(),
                new RandomKernels(),
                new PointwiseKernels(),
                new ComparisonKernels(),
                new ReductionKernels(),
                new LinearAlgebraKernels(),
                new IndexingKernels(),
                new MaskingKernels(),
                new JoiningKernels(),
                new SortingKernels());
        ownGroups.forEach(group -> group.addTo(table));
        for (CpuKernels group : ServiceLoader.load(CpuKernels.class, CpuBackend.class.getClassLoader())) {
            group.addTo(table);
        }
    }

    /**
     * Says how many threads one op may use, the caller's own among them; torch: {@code torch.set_num_threads}. At first
     * it is the system property {@code torchwright.threads}, or the number of cores. The reference kernels use one.
     *
     * @param threads at least 1
     * @throws IllegalArgumentException if it is less
     */
    public static void setNumThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: expected a positive integer, but got " + threads
                    + "\n1 computes on the caller's thread.");
        }
        numThreads = threads;
    }

    /** {@return how many threads one op may use; torch: {@code torch.get_num_threads}} */
    public static int numThreads() {
        return numThreads;
    }

    @Override
    public String deviceType() {
        return Device.CPU.type();
    }

    @Override
    public <O extends Op> Kernel<O> kernel(Class<O> op) {
        return table.get(op);
    }

    @Override
    public Storage allocate(DType dtype, int length, Device device) {
        return CpuStorage.allocate(dtype, length);
    }

    @Override
    public void transfer(Tensor source, Tensor destination) {
        throw new IllegalStateException("both tensors are on the CPU already");
    }
}
