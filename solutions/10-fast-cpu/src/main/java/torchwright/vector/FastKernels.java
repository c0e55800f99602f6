package torchwright.vector;

import java.util.List;
import java.util.ServiceLoader;
import torchwright.tensor.cpu.CpuKernels;
import torchwright.tensor.cpu.KernelTable;
import torchwright.vector.loss.LossKernels;
import torchwright.vector.matmul.MatmulKernels;
import torchwright.vector.pointwise.ArithmeticKernels;
import torchwright.vector.pointwise.DecisionKernels;
import torchwright.vector.pointwise.FunctionKernels;
import torchwright.vector.pointwise.MovingKernels;
import torchwright.vector.reduction.ReductionKernels;

/** The groups of fast kernels: this chapter's, and those that later chapters bring for their ops. */
final class FastKernels {
    private static final List<CpuKernels> OWN = List.of(
            new ArithmeticKernels(),
            new FunctionKernels(),
            new DecisionKernels(),
            new MovingKernels(),
            new ReductionKernels(),
            new MatmulKernels(),
            new LossKernels());

    private FastKernels() {}

    static void addTo(KernelTable table) {
        OWN.forEach(group -> group.addTo(table));
        for (VectorKernels group : ServiceLoader.load(VectorKernels.class, FastKernels.class.getClassLoader())) {
            group.addTo(table);
        }
    }
}
