package torchwright.benchmarks.peer;

import torchwright.benchmarks.work.Function;
import torchwright.benchmarks.work.TrainingStep;
import torchwright.tensor.Tensor;
import torchwright.vector.function.Gelu;
import torchwright.vector.fused.SoftmaxDims;
import torchwright.vector.parallel.Parallel;

/** The engine's transcendental functions: as ops, or, where those come with a later chapter, on arrays. */
final class EngineFunctions {
    /** Elements that are worth a thread. */
    private static final int GRAIN = 1 << 14;

    private EngineFunctions() {}

    static Job prepare(Function function) {
        Tensor x = TorchwrightPeer.matrix(function.rows(), function.columns());
        return switch (function.kind()) {
            case EXP -> x::exp;
            case LOG -> {
                Tensor positive = x.abs().add(1);
                yield positive::log;
            }
            case TANH -> x::tanh;
            case SIGMOID -> x::sigmoid;
            case GELU -> gelu(TrainingStep.data(function.elements()));
            case SOFTMAX -> softmax(function);
        };
    }

    private static Job gelu(float[] x) {
        int parts = (x.length + GRAIN - 1) / GRAIN;
        return () -> {
            float[] y = new float[x.length];
            Parallel.run(parts, part -> {
                int from = part * GRAIN;
                Gelu.gelu(x, from, y, from, Math.min(GRAIN, x.length - from));
            });
            return y;
        };
    }

    private static Job softmax(Function function) {
        float[] x = TrainingStep.data(function.elements());
        return () -> {
            float[] y = new float[x.length];
            SoftmaxDims.softmax(x, 0, y, 0, function.rows(), function.columns(), 1);
            return y;
        };
    }
}
