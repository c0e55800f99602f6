package torchwright.vector.matmul;

import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuKernels;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Addmm;
import torchwright.tensor.op.Bmm;
import torchwright.tensor.op.Dot;
import torchwright.tensor.op.Mm;
import torchwright.tensor.op.Mv;

/** The products of vectors, matrices and batches, in float32 and float64; other types are left to the reference. */
public final class MatmulKernels implements CpuKernels {
    /** Makes the group. */
    public MatmulKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(Mm.class, product(FloatKernels::mm, DoubleKernels::mm));
        table.add(Mv.class, product(FloatKernels::mv, DoubleKernels::mv));
        table.add(Dot.class, product(FloatKernels::dot, DoubleKernels::dot));
        table.add(Bmm.class, product(FloatKernels::bmm, DoubleKernels::bmm));
        table.add(Addmm.class, new AddmmKernel());
    }

    /** {@code c = a b}, for one dtype. */
    private interface Product {
        void compute(Tensor a, Tensor b, Tensor c);
    }

    private static <O extends Op> Kernel<O> product(Product floats, Product doubles) {
        return new Kernel<>() {
            @Override
            public boolean accepts(O op, Tensor[] inputs) {
                return isReal(inputs[0].dtype());
            }

            @Override
            public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
                Product product = outputs[0].dtype() == DType.FLOAT32 ? floats : doubles;
                product.compute(inputs[0], inputs[1], outputs[0]);
            }
        };
    }

    /** The product with its bias in one go, where the reference makes a product and then a sum. */
    private static final class AddmmKernel implements Kernel<Addmm> {
        @Override
        public boolean accepts(Addmm op, Tensor[] inputs) {
            return isReal(inputs[1].dtype());
        }

        @Override
        public void compute(Addmm op, Tensor[] inputs, Tensor[] outputs) {
            if (outputs[0].dtype() == DType.FLOAT32) {
                FloatKernels.addmm(op, inputs[0], inputs[1], inputs[2], outputs[0]);
            } else {
                DoubleKernels.addmm(op, inputs[0], inputs[1], inputs[2], outputs[0]);
            }
        }
    }

    private static boolean isReal(DType dtype) {
        return dtype == DType.FLOAT32 || dtype == DType.FLOAT64;
    }
}
