package torchwright.tensor.cpu;

import torchwright.tensor.Kernel;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Sum;

/** Sums: real numbers in torch's order of adding, Note [Cascade sum]; whole numbers in any order. */
final class SumKernel implements Kernel<Sum> {
    @Override
    public void compute(Sum op, Tensor[] inputs, Tensor[] outputs) {
        Tensor input = ReductionKernels.converted(inputs[0], outputs[0].dtype());
        CpuStorage elements = (CpuStorage) input.storage();
        CpuStorage sums = (CpuStorage) outputs[0].storage();
        boolean[] folded = op.dims().folded(input.rank());
        if (sums.dtype().isFloatingPoint()) {
            CascadeSum.sum(elements, input.layout(), folded, sums);
        } else {
            sumWhole(elements, input.layout(), folded, sums);
        }
    }

    /** Adds every element to its sum: the output, repeated along the folded dimensions, is walked with the input. */
    private static void sumWhole(CpuStorage elements, Layout layout, boolean[] folded, CpuStorage sums) {
        Layout[] layouts = {repeated(layout, folded), layout};
        StridedLoop.run(layout.shape(), layouts, (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                int sum = at[0] + i * steps[0];
                // A bool output, on request only, is true where the sum is not 0.
                sums.setLong(sum, sums.getLong(sum) + elements.getLong(at[1] + i * steps[1]));
            }
        });
    }

    private static Layout repeated(Layout input, boolean[] folded) {
        int[] strides = new int[input.rank()];
        int stride = 1;
        for (int dim = strides.length - 1; dim >= 0; dim--) {
            strides[dim] = folded[dim] ? 0 : stride;
            stride *= folded[dim] ? 1 : input.size(dim);
        }
        return Layout.of(input.shape(), strides, 0);
    }
}
