package torchwright.vector.reduction;

import torchwright.tensor.Kernel;
import torchwright.tensor.cpu.CpuKernels;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Amax;
import torchwright.tensor.op.Amin;
import torchwright.tensor.op.Argmax;
import torchwright.tensor.op.Argmin;
import torchwright.tensor.op.Max;
import torchwright.tensor.op.MaxDim;
import torchwright.tensor.op.Min;
import torchwright.tensor.op.MinDim;
import torchwright.tensor.op.ReductionOp;
import torchwright.tensor.op.Sum;

/** The fast reductions of float32 and float64; a mean is a sum and a division. */
public final class ReductionKernels implements CpuKernels {
    /** For the list of groups. */
    public ReductionKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(Sum.class, new FoldKernel<Sum>(FloatSums.SUM, DoubleSums.SUM));

        Kernel<ReductionOp> largest = new FoldKernel<>(FloatExtremes.LARGEST, DoubleExtremes.LARGEST);
        table.add(Max.class, largest);
        table.add(Amax.class, largest);
        table.add(MaxDim.class, new IndexKernel<MaxDim>(FloatExtremes.LARGEST));
        table.add(Argmax.class, new IndexKernel<Argmax>(FloatExtremes.LARGEST));

        Kernel<ReductionOp> smallest = new FoldKernel<>(FloatExtremes.SMALLEST, DoubleExtremes.SMALLEST);
        table.add(Min.class, smallest);
        table.add(Amin.class, smallest);
        table.add(MinDim.class, new IndexKernel<MinDim>(FloatExtremes.SMALLEST));
        table.add(Argmin.class, new IndexKernel<Argmin>(FloatExtremes.SMALLEST));
    }
}
