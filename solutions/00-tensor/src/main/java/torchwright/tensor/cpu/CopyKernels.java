package torchwright.tensor.cpu;

import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Cast;
import torchwright.tensor.op.Clone;
import torchwright.tensor.op.CopyFrom;
import torchwright.tensor.op.Fill;
import torchwright.tensor.op.Where;

/** The kernels that move values without changing them, but for their dtype. */
final class CopyKernels implements CpuKernels {
    @Override
    public void addTo(KernelTable table) {
        table.add(Clone.class, (op, inputs, outputs) -> copy(inputs[0], outputs[0]));
        table.add(Cast.class, (op, inputs, outputs) -> copy(inputs[0], outputs[0]));
        table.add(CopyFrom.class, (op, inputs, outputs) -> copy(inputs[1], outputs[0]));
        table.add(Fill.class, (op, inputs, outputs) -> fill(outputs[0], op.value()));
        table.add(Where.class, (op, inputs, outputs) -> where(inputs, outputs[0]));
    }

    /**
     * Copies every element, converted to the target's dtype.
     *
     * @param source broadcastable to the target
     * @param target any layout
     */
    static void copy(Tensor source, Tensor target) {
        Layout[] layouts = {target.layout(), source.layout().expandedTo(target.shape())};
        CpuStorage to = (CpuStorage) target.storage();
        CpuStorage from = (CpuStorage) source.storage();
        boolean sameType = to.dtype() == from.dtype();
        StridedLoop.run(target.shape(), layouts, (at, steps, count) -> {
            if (sameType && steps[0] == 1 && steps[1] == 1) {
                System.arraycopy(from.array(), at[1], to.array(), at[0], count);
                return;
            }
            for (int i = 0; i < count; i++) {
                to.set(at[0] + i * steps[0], from, at[1] + i * steps[1]);
            }
        });
    }

    private static void fill(Tensor target, Number value) {
        CpuStorage to = (CpuStorage) target.storage();
        boolean whole = !(value instanceof Double || value instanceof Float);
        StridedLoop.run(target.shape(), new Layout[] {target.layout()}, (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                int position = at[0] + i * steps[0];
                if (whole) {
                    to.setLong(position, value.longValue());
                } else {
                    to.setDouble(position, value.doubleValue());
                }
            }
        });
    }

    private static void where(Tensor[] inputs, Tensor target) {
        Layout[] layouts = {
            target.layout(),
            inputs[0].layout().expandedTo(target.shape()),
            inputs[1].layout().expandedTo(target.shape()),
            inputs[2].layout().expandedTo(target.shape())
        };
        CpuStorage to = (CpuStorage) target.storage();
        boolean[] condition = ((CpuStorage) inputs[0].storage()).booleans();
        CpuStorage yes = (CpuStorage) inputs[1].storage();
        CpuStorage no = (CpuStorage) inputs[2].storage();
        StridedLoop.run(target.shape(), layouts, (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                boolean chosen = condition[at[1] + i * steps[1]];
                to.set(at[0] + i * steps[0], chosen ? yes : no, chosen ? at[2] + i * steps[2] : at[3] + i * steps[3]);
            }
        });
    }

    /**
     * A tensor's values in the dtype in which they are computed with.
     *
     * @param tensor any tensor on the CPU
     * @param dtype  the dtype wanted
     * @return the tensor itself if it has that dtype, else a contiguous copy
     */
    static Tensor converted(Tensor tensor, DType dtype) {
        if (tensor.dtype() == dtype) {
            return tensor;
        }
        Tensor copy = Tensor.empty(tensor.shape(), dtype, tensor.device());
        copy(tensor, copy);
        return copy;
    }
}
