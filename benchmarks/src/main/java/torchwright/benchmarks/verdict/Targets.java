package torchwright.benchmarks.verdict;

import static torchwright.benchmarks.peer.PeerNames.C;
import static torchwright.benchmarks.peer.PeerNames.DJL;
import static torchwright.benchmarks.peer.PeerNames.OPENBLAS_BEST;
import static torchwright.benchmarks.peer.PeerNames.PYTHON;
import static torchwright.benchmarks.peer.PeerNames.TORCHWRIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import torchwright.benchmarks.peer.PeerNames;
import torchwright.benchmarks.result.Entry;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.Overhead;
import torchwright.benchmarks.work.TrainingStep;
import torchwright.benchmarks.work.Work;
import torchwright.benchmarks.work.Works;

/** What the engine's speed is to be: one table, as the project decided it. */
public final class Targets {
    private static final List<Integer> ONE = List.of(1);
    private static final List<Integer> ONE_AND_TWO = List.of(1, 2);
    private static final Entry STEP = Entry.of(TrainingStep.LINEAR_REGRESSION, TORCHWRIGHT, 1);
    private static final Entry ADD = Entry.of(Overhead.ADD, TORCHWRIGHT, 1);
    private static final Entry RECORDED_ADD = Entry.of(Overhead.RECORDED_ADD, TORCHWRIGHT, 1);

    private Targets() {}

    /** {@return what is to be so many times faster than something else} */
    public static List<Target> ratios() {
        List<Work> line = List.of(TrainingStep.LINEAR_REGRESSION);
        List<Work> mlp = List.of(TrainingStep.MLP);
        return List.of(
                target("sgemm, square, n = 256 to 2048", Works.largeSquares(), DJL, ONE_AND_TWO, 1.8),
                target("sgemm, square, n = 256 to 2048", Works.largeSquares(), OPENBLAS_BEST, ONE_AND_TWO, 0.9),
                target("sgemm, an MLP's products", Works.mlpProducts(), DJL, ONE_AND_TWO, 1.8),
                target("sgemm, an MLP's products", Works.mlpProducts(), OPENBLAS_BEST, ONE_AND_TWO, 0.9),
                target("sgemm, a convolution's products", Works.convolutionProducts(), DJL, ONE_AND_TWO, 1.8),
                target("sgemm, a convolution's products", Works.convolutionProducts(), OPENBLAS_BEST, ONE_AND_TWO, 0.9),
                target("linear regression, a training step", line, DJL, ONE, 40),
                target("linear regression, a training step", line, PYTHON, ONE, 40),
                target("MLP, a training step", mlp, DJL, ONE_AND_TWO, 4),
                target("MLP, a training step", mlp, PYTHON, ONE_AND_TWO, 1.3),
                target("add, mul, relu, copy in place, 4M elements", Works.loops(true), C, ONE, 0.9),
                target("add, mul, relu, copy to new memory, 4M elements", Works.loops(false), C, ONE, 0.9),
                target("exp, tanh, sigmoid, gelu, softmax, 4M elements", Works.functions(), DJL, ONE_AND_TWO, 1),
                target("exp, tanh, sigmoid, gelu, softmax, 4M elements", Works.functions(), PYTHON, ONE_AND_TWO, 1),
                new Target(
                        "sgemm 1024, two threads",
                        "one thread",
                        1.9,
                        List.of(new Comparison(
                                Entry.of(MatrixProduct.square(1024), TORCHWRIGHT, 2),
                                Entry.of(MatrixProduct.square(1024), TORCHWRIGHT, 1)))));
    }

    /** {@return what may cost so much at most} */
    public static List<Ceiling> ceilings() {
        return List.of(
                new Ceiling(
                        "linear regression, a training step",
                        Ceiling.Quantity.NANOSECONDS,
                        STEP,
                        Optional.empty(),
                        1500),
                new Ceiling(
                        "autograd's bookkeeping for one op",
                        Ceiling.Quantity.NANOSECONDS,
                        RECORDED_ADD,
                        Optional.of(ADD),
                        100),
                new Ceiling(
                        "autograd's bookkeeping for one op",
                        Ceiling.Quantity.BYTES,
                        RECORDED_ADD,
                        Optional.of(ADD),
                        300));
    }

    private static Target target(
            String words, List<? extends Work> works, String peer, List<Integer> threads, double atLeast) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int count : threads) {
            for (Work work : works) {
                comparisons.add(new Comparison(Entry.of(work, TORCHWRIGHT, count), Entry.of(work, peer, count)));
            }
        }
        return new Target(words, PeerNames.inWords(peer), atLeast, comparisons);
    }
}
