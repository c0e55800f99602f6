package torchwright.benchmarks.peer;

import java.util.List;
import java.util.Optional;
import torchwright.benchmarks.startup.FirstTensor;
import torchwright.benchmarks.work.Elementwise;
import torchwright.benchmarks.work.Function;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.Overhead;
import torchwright.benchmarks.work.Reduction;
import torchwright.benchmarks.work.StartUp;
import torchwright.benchmarks.work.TrainingStep;
import torchwright.benchmarks.work.Work;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuBackend;

/** The engine as its users have it: tensors, ops, autograd, and the fast kernels where the JVM has its vector module. */
public class TorchwrightPeer implements Peer {
    /** Made by {@link Peers}. */
    public TorchwrightPeer() {}

    @Override
    public String name() {
        return PeerNames.TORCHWRIGHT;
    }

    @Override
    public String open(int threads) {
        CpuBackend.setNumThreads(threads);
        return PeerNames.NO_VERSION;
    }

    @Override
    public Optional<Job> prepare(Work work) {
        if (work instanceof MatrixProduct product) {
            return Optional.of(product(product));
        }
        if (work instanceof Elementwise loop) {
            return Optional.of(loop.inPlace() ? inPlace(loop) : fresh(loop));
        }
        if (work instanceof Function function) {
            return Optional.of(EngineFunctions.prepare(function));
        }
        if (work instanceof Reduction reduction) {
            return Optional.of(reduction(reduction));
        }
        if (work instanceof TrainingStep step) {
            return Optional.of(EngineTraining.prepare(step));
        }
        if (work instanceof Overhead overhead) {
            return Optional.of(EngineOverhead.prepare(overhead));
        }
        return work instanceof StartUp ? Optional.of(Launch.java(FirstTensor.class, jvmOptions())) : Optional.empty();
    }

    /** {@return what a user adds to the {@code java} command} */
    List<String> jvmOptions() {
        return List.of("--add-modules", "jdk.incubator.vector");
    }

    private static Job product(MatrixProduct product) {
        int m = product.m();
        int k = product.k();
        int n = product.n();
        if (product.batch() > 1) {
            Tensor a = matrix(product.batch() * m, k).view(product.batch(), m, k);
            Tensor b = matrix(product.batch() * k, n).view(product.batch(), k, n);
            return () -> a.matmul(b);
        }
        return switch (product.form()) {
            case NN -> job(matrix(m, k), matrix(k, n));
            case NT -> job(matrix(m, k), matrix(n, k).t());
            case TN -> job(matrix(k, m).t(), matrix(k, n));
        };
    }

    private static Job job(Tensor a, Tensor b) {
        return () -> a.matmul(b);
    }

    private static Job fresh(Elementwise loop) {
        Tensor a = vector(loop.elements());
        Tensor b = vector(loop.elements());
        return switch (loop.operation()) {
            case ADD -> () -> a.add(b);
            case MUL -> () -> a.mul(b);
            case RELU -> a::relu;
            case COPY -> a::clone;
        };
    }

    private static Job inPlace(Elementwise loop) {
        Tensor a = vector(loop.elements());
        // By these, nothing changes however often it is done: no overflow, no denormal numbers.
        Tensor zeros = Tensor.zeros(loop.elements());
        Tensor ones = Tensor.ones(loop.elements());
        return switch (loop.operation()) {
            case ADD -> () -> a.add_(zeros);
            case MUL -> () -> a.mul_(ones);
            case RELU -> a::relu_;
            case COPY -> () -> a.copy_(ones);
        };
    }

    private static Job reduction(Reduction reduction) {
        Tensor x = matrix(reduction.rows(), reduction.columns());
        int dim = reduction.over() == Reduction.Over.ROWS ? 0 : 1;
        boolean all = reduction.over() == Reduction.Over.ALL;
        return switch (reduction.kind()) {
            case SUM -> all ? x::sum : () -> x.sum(dim);
            case MEAN -> all ? x::mean : () -> x.mean(dim);
            case MAX -> all ? x::max : () -> x.amax(dim, false);
        };
    }

    static Tensor matrix(int rows, int columns) {
        return vector(rows * columns).view(rows, columns);
    }

    private static Tensor vector(int elements) {
        return Tensor.of(TrainingStep.data(elements)).view(Shape.of(elements));
    }
}
