package torchwright.tensor.cpu;

import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.TypePromotion;
import torchwright.tensor.op.ComparisonOp;
import torchwright.tensor.op.Eq;
import torchwright.tensor.op.Ge;
import torchwright.tensor.op.Gt;
import torchwright.tensor.op.Le;
import torchwright.tensor.op.LogicalAnd;
import torchwright.tensor.op.LogicalNot;
import torchwright.tensor.op.LogicalOr;
import torchwright.tensor.op.LogicalXor;
import torchwright.tensor.op.Lt;
import torchwright.tensor.op.Ne;

/** The element-wise questions. Integers are compared as integers: a double would round them beyond 2^53. */
final class ComparisonKernels implements CpuKernels {
    @Override
    public void addTo(KernelTable table) {
        add(table, Eq.class, (a, b) -> a == b, (a, b) -> a == b);
        add(table, Ne.class, (a, b) -> a != b, (a, b) -> a != b);
        add(table, Lt.class, (a, b) -> a < b, (a, b) -> a < b);
        add(table, Le.class, (a, b) -> a <= b, (a, b) -> a <= b);
        add(table, Gt.class, (a, b) -> a > b, (a, b) -> a > b);
        add(table, Ge.class, (a, b) -> a >= b, (a, b) -> a >= b);
        add(table, LogicalAnd.class, (a, b) -> a != 0 && b != 0, (a, b) -> a != 0 && b != 0);
        add(table, LogicalOr.class, (a, b) -> a != 0 || b != 0, (a, b) -> a != 0 || b != 0);
        add(table, LogicalXor.class, (a, b) -> a != 0 ^ b != 0, (a, b) -> a != 0 ^ b != 0);
        table.add(LogicalNot.class, (op, inputs, outputs) -> not(inputs[0], outputs[0]));
    }

    private interface RealQuestion {
        boolean ask(double a, double b);
    }

    private interface WholeQuestion {
        boolean ask(long a, long b);
    }

    private static <O extends ComparisonOp> void add(
            KernelTable table, Class<O> op, RealQuestion real, WholeQuestion whole) {
        Kernel<O> kernel = (asked, inputs, outputs) -> compare(real, whole, inputs, outputs[0]);
        table.add(op, kernel);
    }

    private static void compare(RealQuestion real, WholeQuestion whole, Tensor[] inputs, Tensor output) {
        DType type = TypePromotion.resultType(inputs[0], inputs[1]);
        Tensor a = CopyKernels.converted(inputs[0], type);
        Tensor b = CopyKernels.converted(inputs[1], type);
        CpuStorage left = (CpuStorage) a.storage();
        CpuStorage right = (CpuStorage) b.storage();
        boolean[] answers = ((CpuStorage) output.storage()).booleans();
        Layout[] layouts = {
            output.layout(), a.layout().expandedTo(output.shape()), b.layout().expandedTo(output.shape())
        };
        StridedLoop.run(output.shape(), layouts, (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                int p = at[1] + i * steps[1];
                int q = at[2] + i * steps[2];
                answers[at[0] + i * steps[0]] = type == DType.INT64
                        ? whole.ask(left.longs()[p], right.longs()[q])
                        : real.ask(left.getDouble(p), right.getDouble(q));
            }
        });
    }

    private static void not(Tensor input, Tensor output) {
        CpuStorage from = (CpuStorage) input.storage();
        boolean[] answers = ((CpuStorage) output.storage()).booleans();
        StridedLoop.run(output.shape(), new Layout[] {output.layout(), input.layout()}, (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                answers[at[0] + i * steps[0]] = from.getDouble(at[1] + i * steps[1]) == 0;
            }
        });
    }
}
