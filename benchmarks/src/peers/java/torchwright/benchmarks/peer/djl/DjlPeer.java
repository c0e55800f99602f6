package torchwright.benchmarks.peer.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.function.Supplier;
import torchwright.benchmarks.peer.Job;
import torchwright.benchmarks.peer.Peer;
import torchwright.benchmarks.peer.PeerNames;
import torchwright.benchmarks.work.Elementwise;
import torchwright.benchmarks.work.Function;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.Reduction;
import torchwright.benchmarks.work.TrainingStep;
import torchwright.benchmarks.work.Work;

/** PyTorch through DJL: its arrays live outside Java's heap, so every result is closed, as DJL asks of its users. */
public final class DjlPeer implements Peer {
    private NDManager manager;

    /** Made by the {@link java.util.ServiceLoader}. */
    public DjlPeer() {}

    @Override
    public String name() {
        return PeerNames.DJL;
    }

    @Override
    public String open(int threads) {
        // Read when the library is loaded, which is now.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        manager = NDManager.newBaseManager("PyTorch");
        return "PyTorch " + Engine.getEngine("PyTorch").getVersion() + ", DJL " + Engine.getDjlVersion();
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
            return Optional.of(function(function));
        }
        if (work instanceof Reduction reduction) {
            return Optional.of(reduction(reduction));
        }
        return work instanceof TrainingStep step ? Optional.of(new DjlTraining(manager, step)) : Optional.empty();
    }

    /** A result is closed at once: its memory goes back to PyTorch. */
    private static Job closing(Supplier<NDArray> operation) {
        return () -> {
            try (NDArray result = operation.get()) {
                return result.getUid();
            }
        };
    }

    private Job product(MatrixProduct product) {
        int m = product.m();
        int k = product.k();
        int n = product.n();
        if (product.batch() > 1) {
            NDArray a = array(product.batch(), m, k);
            NDArray b = array(product.batch(), k, n);
            return closing(() -> a.matMul(b));
        }
        // A transpose is a view; PyTorch hands it to its matrix product without a copy.
        NDArray a = product.form() == MatrixProduct.Form.TN ? array(k, m).transpose() : array(m, k);
        NDArray b = product.form() == MatrixProduct.Form.NT ? array(n, k).transpose() : array(k, n);
        return closing(() -> a.matMul(b));
    }

    private Job fresh(Elementwise loop) {
        NDArray a = array(loop.elements());
        NDArray b = array(loop.elements());
        return switch (loop.operation()) {
            case ADD -> closing(() -> a.add(b));
            case MUL -> closing(() -> a.mul(b));
            case RELU -> closing(() -> a.getNDArrayInternal().relu());
            case COPY -> closing(a::duplicate);
        };
    }

    private Job inPlace(Elementwise loop) {
        NDArray a = array(loop.elements());
        NDArray zeros = manager.zeros(new Shape(loop.elements()));
        NDArray ones = manager.ones(new Shape(loop.elements()));
        return switch (loop.operation()) {
            case ADD -> () -> a.addi(zeros);
            case MUL -> () -> a.muli(ones);
            case COPY ->
                () -> {
                    ones.copyTo(a);
                    return a;
                };
            // DJL has no relu in place; the larger of itself and 0 would be another op.
            case RELU -> closing(() -> a.getNDArrayInternal().relu());
        };
    }

    private Job function(Function function) {
        NDArray x = array(function.rows(), function.columns());
        NDArray positive = x.abs().add(1);
        return switch (function.kind()) {
            case EXP -> closing(x::exp);
            case LOG -> closing(positive::log);
            case TANH -> closing(() -> x.getNDArrayInternal().tanh());
            case SIGMOID -> closing(() -> x.getNDArrayInternal().sigmoid());
            case GELU -> closing(() -> x.getNDArrayInternal().gelu());
            case SOFTMAX -> closing(() -> x.softmax(1));
        };
    }

    private Job reduction(Reduction reduction) {
        NDArray x = array(reduction.rows(), reduction.columns());
        int[] dims = {reduction.over() == Reduction.Over.ROWS ? 0 : 1};
        boolean all = reduction.over() == Reduction.Over.ALL;
        return switch (reduction.kind()) {
            case SUM -> all ? closing(x::sum) : closing(() -> x.sum(dims));
            case MEAN -> all ? closing(x::mean) : closing(() -> x.mean(dims));
            case MAX -> all ? closing(x::max) : closing(() -> x.max(dims));
        };
    }

    private NDArray array(int... sizes) {
        return DjlTraining.array(manager, sizes);
    }
}
