package torchwright.cuda.kernel.reduction;

import torchwright.cuda.kernel.KernelGroup;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.All;
import torchwright.tensor.op.Amax;
import torchwright.tensor.op.Amin;
import torchwright.tensor.op.Any;
import torchwright.tensor.op.Argmax;
import torchwright.tensor.op.Argmin;
import torchwright.tensor.op.CountNonzero;
import torchwright.tensor.op.Cumsum;
import torchwright.tensor.op.Max;
import torchwright.tensor.op.MaxDim;
import torchwright.tensor.op.Min;
import torchwright.tensor.op.MinDim;
import torchwright.tensor.op.Norm;
import torchwright.tensor.op.Prod;
import torchwright.tensor.op.Std;
import torchwright.tensor.op.Sum;
import torchwright.tensor.op.Var;

/** The reductions; the mean and norms of other orders than 2 decompose into them. */
public final class ReductionKernels implements KernelGroup {
    /** Makes the group. */
    public ReductionKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(Sum.class, new SumKernel());
        table.add(Prod.class, new ProductKernel());
        table.add(Cumsum.class, new CumulativeSumKernel());
        table.add(Var.class, new VarianceKernel(false));
        table.add(Std.class, new VarianceKernel(true));
        table.add(Norm.class, new EuclideanNormKernel());

        ExtremeKernel largest = ExtremeKernel.largest();
        table.add(Max.class, largest);
        table.add(MaxDim.class, largest);
        table.add(Amax.class, largest);
        table.add(Argmax.class, largest);
        ExtremeKernel smallest = ExtremeKernel.smallest();
        table.add(Min.class, smallest);
        table.add(MinDim.class, smallest);
        table.add(Amin.class, smallest);
        table.add(Argmin.class, smallest);

        table.add(Any.class, (op, inputs, outputs) -> Nonzeros.any(inputs[0], op.dims(), outputs[0]));
        table.add(All.class, (op, inputs, outputs) -> Nonzeros.all(inputs[0], op.dims(), outputs[0]));
        table.add(CountNonzero.class, (op, inputs, outputs) -> Nonzeros.count(inputs[0], outputs[0]));
    }
}
