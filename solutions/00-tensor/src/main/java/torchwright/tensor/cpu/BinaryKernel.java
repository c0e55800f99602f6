package torchwright.tensor.cpu;

import java.util.function.Function;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.BinaryOp;

/** Applies a function of two numbers to every pair of elements of two tensors that broadcast. */
final class BinaryKernel<O extends BinaryOp> implements Kernel<O> {
    private final Function<O, BinaryFunction> function;
    private final boolean exactScalars;

    BinaryKernel(Function<O, BinaryFunction> function) {
        this(function, false);
    }

    private BinaryKernel(Function<O, BinaryFunction> function, boolean exactScalars) {
        this.function = function;
        this.exactScalars = exactScalars;
    }

    /** A kernel that does not round a 0-dim right operand to half precision before it computes, as torch's products do. */
    static <O extends BinaryOp> BinaryKernel<O> withExactScalars(BinaryFunction function) {
        return new BinaryKernel<>(op -> function, true);
    }

    @Override
    public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
        DType common = op.resultType(inputs);
        DType type = common.computeType();
        Tensor a = operand(inputs[0], common);
        Tensor b = factor(inputs[1], common);
        Tensor output = outputs[0];
        if (output.dtype() == type) {
            apply(function.apply(op), a, b, output);
        } else {
            Tensor wide = Tensor.empty(output.shape(), type, output.device());
            apply(function.apply(op), a, b, wide);
            CopyKernels.copy(wide, output);
        }
    }

    private static Tensor operand(Tensor input, DType common) {
        return CopyKernels.converted(CopyKernels.converted(input, common), common.computeType());
    }

    private Tensor factor(Tensor input, DType common) {
        return exactScalars && input.rank() == 0
                ? CopyKernels.converted(input, common.computeType())
                : operand(input, common);
    }

    private static void apply(BinaryFunction f, Tensor a, Tensor b, Tensor output) {
        Layout[] layouts = {
            output.layout(), a.layout().expandedTo(output.shape()), b.layout().expandedTo(output.shape())
        };
        StridedLoop.run(output.shape(), layouts, row(f, storage(output), storage(a), storage(b)));
    }

    private static CpuStorage storage(Tensor tensor) {
        return (CpuStorage) tensor.storage();
    }

    private static StridedLoop.Row row(BinaryFunction f, CpuStorage output, CpuStorage a, CpuStorage b) {
        return switch (output.dtype()) {
            case FLOAT32 -> floats(f, output.floats(), a.floats(), b.floats());
            case FLOAT64 -> doubles(f, output.doubles(), a.doubles(), b.doubles());
            case INT64 -> longs(f, output.longs(), a.longs(), b.longs());
            case BOOL -> booleans(f, output.booleans(), a.booleans(), b.booleans());
            case FLOAT16, BFLOAT16 -> throw new AssertionError("computed in float32");
        };
    }

    private static StridedLoop.Row floats(BinaryFunction f, float[] output, float[] a, float[] b) {
        return (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                output[at[0] + i * steps[0]] = f.apply(a[at[1] + i * steps[1]], b[at[2] + i * steps[2]]);
            }
        };
    }

    private static StridedLoop.Row doubles(BinaryFunction f, double[] output, double[] a, double[] b) {
        return (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                output[at[0] + i * steps[0]] = f.apply(a[at[1] + i * steps[1]], b[at[2] + i * steps[2]]);
            }
        };
    }

    private static StridedLoop.Row longs(BinaryFunction f, long[] output, long[] a, long[] b) {
        return (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                output[at[0] + i * steps[0]] = f.apply(a[at[1] + i * steps[1]], b[at[2] + i * steps[2]]);
            }
        };
    }

    private static StridedLoop.Row booleans(BinaryFunction f, boolean[] output, boolean[] a, boolean[] b) {
        return (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                long left = a[at[1] + i * steps[1]] ? 1 : 0;
                long right = b[at[2] + i * steps[2]] ? 1 : 0;
                output[at[0] + i * steps[0]] = f.apply(left, right) != 0;
            }
        };
    }
}
