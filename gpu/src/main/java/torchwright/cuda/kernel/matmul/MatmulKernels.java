package torchwright.cuda.kernel.matmul;

import torchwright.cuda.kernel.KernelGroup;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Bmm;
import torchwright.tensor.op.Dot;
import torchwright.tensor.op.Mm;
import torchwright.tensor.op.Mv;

/**
 * The products of vectors and matrices: a vector is a matrix of one row or column, a matrix is a batch of one. Halves are
 * multiplied and added as float32 and rounded once; float32 too, unless {@link torchwright.cuda.Matmul#allowTf32()}.
 */
public final class MatmulKernels implements KernelGroup {
    private static final int BATCH = 0;
    private static final int ROW = 1;
    private static final int COLUMN = 2;

    /** Makes the group. */
    public MatmulKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(
                Mm.class,
                (op, inputs, outputs) ->
                        multiply(inputs, outputs, MatmulKernels::matrix, MatmulKernels::matrix, MatmulKernels::matrix));
        table.add(
                Bmm.class,
                (op, inputs, outputs) -> multiply(inputs, outputs, Tensor::layout, Tensor::layout, Tensor::layout));
        table.add(
                Mv.class,
                (op, inputs, outputs) ->
                        multiply(inputs, outputs, MatmulKernels::matrix, MatmulKernels::column, MatmulKernels::column));
        table.add(
                Dot.class,
                (op, inputs, outputs) ->
                        multiply(inputs, outputs, MatmulKernels::row, MatmulKernels::column, MatmulKernels::number));
    }

    /** A tensor as a batch of matrices. */
    private interface View {
        Layout of(Tensor tensor);
    }

    private static void multiply(Tensor[] inputs, Tensor[] outputs, View a, View b, View c) {
        ProductLauncher.launch(
                Product.of(inputs[0], a.of(inputs[0]), inputs[1], b.of(inputs[1]), outputs[0], c.of(outputs[0])));
    }

    private static Layout matrix(Tensor tensor) {
        return tensor.layout().unsqueezed(BATCH);
    }

    private static Layout column(Tensor vector) {
        return vector.layout().unsqueezed(BATCH).unsqueezed(COLUMN);
    }

    private static Layout row(Tensor vector) {
        return vector.layout().unsqueezed(BATCH).unsqueezed(ROW);
    }

    private static Layout number(Tensor scalar) {
        return scalar.layout().unsqueezed(BATCH).unsqueezed(ROW).unsqueezed(COLUMN);
    }
}
