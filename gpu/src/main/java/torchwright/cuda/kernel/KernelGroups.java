package torchwright.cuda.kernel;

import java.util.List;
import torchwright.cuda.kernel.copy.CopyKernels;
import torchwright.cuda.kernel.indexing.IndexingKernels;
import torchwright.cuda.kernel.joining.JoiningKernels;
import torchwright.cuda.kernel.masking.MaskingKernels;
import torchwright.cuda.kernel.matmul.MatmulKernels;
import torchwright.cuda.kernel.pointwise.PointwiseKernels;
import torchwright.cuda.kernel.random.RandomKernels;
import torchwright.cuda.kernel.reduction.ReductionKernels;
import torchwright.cuda.kernel.sorting.SortingKernels;
import torchwright.tensor.cpu.KernelTable;

/** All kernels of the CUDA backend. */
public final class KernelGroups {
    private KernelGroups() {}

    private static List<KernelGroup> groups() {
        return List.of(
                new CopyKernels(), //
                new PointwiseKernels(), //
                new ReductionKernels(), //
                new IndexingKernels(), //
                new JoiningKernels(), //
                new MaskingKernels(), //
                new MatmulKernels(), //
                new RandomKernels(), //
                new SortingKernels());
    }

    /** {@return a table with the kernels of all groups} */
    public static KernelTable table() {
        KernelTable table = new KernelTable();
        groups().forEach(group -> group.addTo(table));
        return table;
    }
}
