package torchwright.benchmarks.peer;

import java.util.List;
import java.util.Optional;
import torchwright.benchmarks.startup.FirstLoop;
import torchwright.benchmarks.work.Elementwise;
import torchwright.benchmarks.work.Function;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.Reduction;
import torchwright.benchmarks.work.StartUp;
import torchwright.benchmarks.work.TrainingStep;
import torchwright.benchmarks.work.Work;

/** Plain Java loops over arrays, as one writes them without a library; one thread, whatever is allowed. */
public final class LoopsPeer implements Peer {
    /** Made by {@link Peers}. */
    public LoopsPeer() {}

    @Override
    public String name() {
        return PeerNames.LOOPS;
    }

    @Override
    public String open(int threads) {
        return PeerNames.NO_VERSION;
    }

    @Override
    public Optional<Job> prepare(Work work) {
        if (work instanceof MatrixProduct product && product.batch() == 1) {
            return Optional.of(new ProductLoops(product));
        }
        if (work instanceof Elementwise loop) {
            return Optional.of(elementwise(loop));
        }
        if (work instanceof Function function) {
            return Optional.of(FunctionLoops.prepare(function));
        }
        if (work instanceof Reduction reduction) {
            return Optional.of(ReductionLoops.prepare(reduction));
        }
        if (work == TrainingStep.LINEAR_REGRESSION) {
            return Optional.of(new LineLoops());
        }
        return work instanceof StartUp ? Optional.of(Launch.java(FirstLoop.class, List.of())) : Optional.empty();
    }

    private static Job elementwise(Elementwise loop) {
        float[] a = TrainingStep.data(loop.elements());
        float[] b = new float[a.length];
        return switch (loop.operation()) {
            case ADD ->
                () -> {
                    float[] c = loop.inPlace() ? a : new float[a.length];
                    for (int i = 0; i < c.length; i++) {
                        c[i] = a[i] + b[i];
                    }
                    return c;
                };
            case MUL ->
                () -> {
                    float[] c = loop.inPlace() ? a : new float[a.length];
                    for (int i = 0; i < c.length; i++) {
                        c[i] = a[i] * b[i];
                    }
                    return c;
                };
            case RELU ->
                () -> {
                    float[] c = loop.inPlace() ? a : new float[a.length];
                    for (int i = 0; i < c.length; i++) {
                        c[i] = Math.max(a[i], 0f);
                    }
                    return c;
                };
            case COPY ->
                () -> {
                    if (!loop.inPlace()) {
                        return a.clone();
                    }
                    System.arraycopy(b, 0, a, 0, a.length);
                    return a;
                };
        };
    }
}
