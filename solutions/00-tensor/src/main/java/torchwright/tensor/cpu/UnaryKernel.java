package torchwright.tensor.cpu;

import java.util.function.Function;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Layout;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;

/**
 * Applies a function of one number to every element of a tensor, in the arithmetic of the result's dtype.
 *
 * @param <O> the op
 */
public final class UnaryKernel<O extends Op> implements Kernel<O> {
    private final Function<O, UnaryFunction> function;

    /**
     * A kernel for a kind of op.
     *
     * @param function makes the function out of the op's arguments
     */
    public UnaryKernel(Function<O, UnaryFunction> function) {
        this.function = function;
    }

    @Override
    public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
        Tensor output = outputs[0];
        DType type = output.dtype().computeType();
        Tensor x = CopyKernels.converted(inputs[0], type);
        if (output.dtype() == type) {
            apply(function.apply(op), x, output);
        } else {
            Tensor wide = Tensor.empty(output.shape(), type, output.device());
            apply(function.apply(op), x, wide);
            CopyKernels.copy(wide, output);
        }
    }

    private static void apply(UnaryFunction f, Tensor x, Tensor output) {
        CpuStorage to = (CpuStorage) output.storage();
        CpuStorage from = (CpuStorage) x.storage();
        StridedLoop.Row row = switch (output.dtype()) {
            case FLOAT32 -> floats(f, to.floats(), from.floats());
            case FLOAT64 -> doubles(f, to.doubles(), from.doubles());
            case INT64 -> longs(f, to.longs(), from.longs());
            case BOOL -> booleans(f, to.booleans(), from.booleans());
            case FLOAT16, BFLOAT16 -> throw new AssertionError("computed in float32");
        };
        StridedLoop.run(output.shape(), new Layout[] {output.layout(), x.layout()}, row);
    }

    private static StridedLoop.Row floats(UnaryFunction f, float[] output, float[] x) {
        return (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                output[at[0] + i * steps[0]] = f.apply(x[at[1] + i * steps[1]]);
            }
        };
    }

    private static StridedLoop.Row doubles(UnaryFunction f, double[] output, double[] x) {
        return (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                output[at[0] + i * steps[0]] = f.apply(x[at[1] + i * steps[1]]);
            }
        };
    }

    private static StridedLoop.Row longs(UnaryFunction f, long[] output, long[] x) {
        return (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                output[at[0] + i * steps[0]] = f.apply(x[at[1] + i * steps[1]]);
            }
        };
    }

    private static StridedLoop.Row booleans(UnaryFunction f, boolean[] output, boolean[] x) {
        return (at, steps, count) -> {
            for (int i = 0; i < count; i++) {
                output[at[0] + i * steps[0]] = f.apply(x[at[1] + i * steps[1]] ? 1L : 0L) != 0;
            }
        };
    }
}
