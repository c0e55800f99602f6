package torchwright.tensor.cpu;

import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Layout;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Bmm;
import torchwright.tensor.op.Dot;
import torchwright.tensor.op.Mm;
import torchwright.tensor.op.Mv;

/** The products of vectors and matrices, all by way of {@link MatrixProduct}: a vector is a matrix of one column. */
final class LinearAlgebraKernels implements CpuKernels {
    private static final int ROW = 0;
    private static final int COLUMN = 1;

    @Override
    public void addTo(KernelTable table) {
        add(table, Mm.class, (a, b, c) -> multiply(a, a.layout(), b, b.layout(), c, c.layout()));
        add(table, Mv.class, (a, b, c) -> {
            multiply(
                    a,
                    a.layout(),
                    b,
                    b.layout().unsqueezed(COLUMN),
                    c,
                    c.layout().unsqueezed(COLUMN));
        });
        add(table, Dot.class, (a, b, c) -> {
            Layout scalar = c.layout().unsqueezed(ROW).unsqueezed(COLUMN);
            multiply(a, a.layout().unsqueezed(ROW), b, b.layout().unsqueezed(COLUMN), c, scalar);
        });
        add(table, Bmm.class, LinearAlgebraKernels::multiplyBatch);
    }

    /** A product of two tensors of one dtype, in float32, float64 or int64. */
    private interface Product {
        void compute(Tensor a, Tensor b, Tensor c);
    }

    /** Adds a kernel that computes the 16-bit formats in float32 and rounds once. */
    private static <O extends Op> void add(KernelTable table, Class<O> op, Product product) {
        Kernel<O> kernel = (asked, inputs, outputs) -> {
            Tensor output = outputs[0];
            DType type = output.dtype().computeType();
            Tensor a = CopyKernels.converted(inputs[0], type);
            Tensor b = CopyKernels.converted(inputs[1], type);
            if (type == output.dtype()) {
                product.compute(a, b, output);
            } else {
                Tensor wide = Tensor.empty(output.shape(), type, output.device());
                product.compute(a, b, wide);
                CopyKernels.copy(wide, output);
            }
        };
        table.add(op, kernel);
    }

    private static void multiplyBatch(Tensor a, Tensor b, Tensor c) {
        for (int i = 0; i < c.size(0); i++) {
            multiply(
                    a,
                    a.layout().selected(0, i),
                    b,
                    b.layout().selected(0, i),
                    c,
                    c.layout().selected(0, i));
        }
    }

    private static void multiply(Tensor a, Layout aLayout, Tensor b, Layout bLayout, Tensor c, Layout cLayout) {
        MatrixProduct.multiply(
                (CpuStorage) a.storage(),
                aLayout,
                (CpuStorage) b.storage(),
                bLayout,
                (CpuStorage) c.storage(),
                cLayout);
    }
}
