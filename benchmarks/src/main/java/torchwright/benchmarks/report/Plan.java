package torchwright.benchmarks.report;

import static torchwright.benchmarks.peer.PeerNames.C;
import static torchwright.benchmarks.peer.PeerNames.DJL;
import static torchwright.benchmarks.peer.PeerNames.LOOPS;
import static torchwright.benchmarks.peer.PeerNames.ND4J;
import static torchwright.benchmarks.peer.PeerNames.NETLIB;
import static torchwright.benchmarks.peer.PeerNames.OPENBLAS;
import static torchwright.benchmarks.peer.PeerNames.OPENBLAS_BEST;
import static torchwright.benchmarks.peer.PeerNames.PYTHON;
import static torchwright.benchmarks.peer.PeerNames.REFERENCE;
import static torchwright.benchmarks.peer.PeerNames.TORCHWRIGHT;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import torchwright.benchmarks.BatchedProducts;
import torchwright.benchmarks.Contest;
import torchwright.benchmarks.ConvolutionProducts;
import torchwright.benchmarks.ElementwiseLoops;
import torchwright.benchmarks.Functions;
import torchwright.benchmarks.Ladder;
import torchwright.benchmarks.MlpProducts;
import torchwright.benchmarks.Overheads;
import torchwright.benchmarks.Reductions;
import torchwright.benchmarks.SkinnyProducts;
import torchwright.benchmarks.SquareProducts;
import torchwright.benchmarks.StartUps;
import torchwright.benchmarks.TrainingSteps;
import torchwright.benchmarks.peer.RungPeer;
import torchwright.benchmarks.work.Elementwise;
import torchwright.benchmarks.work.Function;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.Overhead;
import torchwright.benchmarks.work.Peak;
import torchwright.benchmarks.work.Reduction;
import torchwright.benchmarks.work.StartUp;
import torchwright.benchmarks.work.TrainingStep;
import torchwright.benchmarks.work.Work;
import torchwright.benchmarks.work.Works;

/** What a report measures. */
final class Plan {
    private static final List<String> PRODUCT_PEERS = List.of(TORCHWRIGHT, DJL, OPENBLAS_BEST, PYTHON);

    private static final String[] ENGINES = {TORCHWRIGHT, DJL, PYTHON};
    private static final String[] ALL_RUNGS = RungPeer.NAMES.toArray(String[]::new);
    // The last is about threads.
    private static final String[] ONE_THREAD_RUNGS = Arrays.copyOf(ALL_RUNGS, ALL_RUNGS.length - 1);

    private Plan() {}

    /** {@return everything that a target or a chart asks for} */
    static List<Question> full() {
        return Stream.of(squares(), otherProducts(), loops(), functions(), models())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Question> squares() {
        Question large = ask(SquareProducts.class, Works.largeSquares());
        Question small = ask(SquareProducts.class, products(64));
        Question ladder = ask(Ladder.class, products(Works.LADDER));
        return List.of(
                ask(SquareProducts.class, List.of(Peak.FUSED_MULTIPLY_ADD))
                        .to(C)
                        .on(1, 2),
                small.once(),
                small.to(OPENBLAS, NETLIB, ND4J, LOOPS).once(),
                large.on(1, 2),
                large.to(OPENBLAS, NETLIB, ND4J).once(),
                ask(SquareProducts.class, products(256, 1024)).to(LOOPS).once(),
                ask(SquareProducts.class, products(256)).to(REFERENCE).once(),
                ask(SquareProducts.class, Works.squaresBetween())
                        .to(TORCHWRIGHT)
                        .once(),
                ladder.to(ONE_THREAD_RUNGS).once(),
                ladder.to(ALL_RUNGS[ALL_RUNGS.length - 1]).on(2).once());
    }

    private static List<Question> otherProducts() {
        Question mlp = ask(MlpProducts.class, Works.mlpProducts());
        return List.of(
                mlp,
                mlp.on(2).once(),
                ask(ConvolutionProducts.class, Works.convolutionProducts()).on(1, 2),
                ask(SkinnyProducts.class, Works.skinnyProducts()).once(),
                ask(BatchedProducts.class, Works.batchedProducts()).to(ENGINES).once());
    }

    private static List<Question> loops() {
        Question inPlace = ask(ElementwiseLoops.class, Works.loops(true));
        Question fresh = ask(ElementwiseLoops.class, Works.loops(false));
        return List.of(
                inPlace.to(TORCHWRIGHT, C),
                inPlace.to(DJL, PYTHON, LOOPS).once(),
                inPlace.to(TORCHWRIGHT, C).on(2).once(),
                fresh.to(TORCHWRIGHT, C),
                fresh.to(DJL, PYTHON).once(),
                ask(ElementwiseLoops.class, Works.growingAdditions())
                        .to(TORCHWRIGHT, PYTHON, C)
                        .once());
    }

    private static List<Question> functions() {
        Question functions = ask(Functions.class, Works.functions()).to(ENGINES);
        return List.of(
                functions,
                functions.on(2).once(),
                ask(Functions.class, List.of(Works.logarithm())).to(ENGINES).once(),
                ask(Reductions.class, Works.reductions()).to(ENGINES).once(),
                ask(Reductions.class, Works.growingSums())
                        .to(TORCHWRIGHT, PYTHON)
                        .once());
    }

    private static List<Question> models() {
        Question line = ask(TrainingSteps.class, List.of(TrainingStep.LINEAR_REGRESSION));
        Question mlp = ask(TrainingSteps.class, List.of(TrainingStep.MLP)).to(ENGINES);
        return List.of(
                line.to(ENGINES),
                line.to(LOOPS, REFERENCE).once(),
                mlp,
                mlp.on(2).once(),
                ask(Overheads.class, List.of(Overhead.ADD, Overhead.RECORDED_ADD))
                        .to(TORCHWRIGHT),
                ask(Overheads.class, List.of(Overhead.values()))
                        .to(TORCHWRIGHT, PYTHON)
                        .once(),
                ask(StartUps.class, List.of(StartUp.INSTANCE))
                        .to(TORCHWRIGHT, REFERENCE, LOOPS, PYTHON)
                        .once());
    }

    /** {@return the heart of it: some sizes of every question, with the peers that the targets name} */
    static List<Question> quick() {
        return List.of(
                ask(SquareProducts.class, List.of(Peak.FUSED_MULTIPLY_ADD))
                        .to(C)
                        .on(1, 2),
                ask(SquareProducts.class, products(256, 1024)).on(1, 2),
                ask(MlpProducts.class, Works.mlpProducts().subList(0, 2)),
                ask(ConvolutionProducts.class, Works.convolutionProducts().subList(0, 1)),
                ask(ElementwiseLoops.class, Works.loops(true)).to(TORCHWRIGHT, C),
                ask(ElementwiseLoops.class, Works.loops(false)).to(TORCHWRIGHT, C),
                ask(Functions.class, Works.functions()).to(ENGINES),
                ask(Reductions.class, Works.reductions().subList(0, 2)).to(TORCHWRIGHT, PYTHON),
                ask(TrainingSteps.class, List.of(TrainingStep.values())).to(ENGINES),
                ask(Overheads.class, List.of(Overhead.ADD, Overhead.RECORDED_ADD))
                        .to(TORCHWRIGHT));
    }

    /** {@return a little of every question, to see that it can be asked; the numbers mean nothing} */
    static List<Question> smoke() {
        List<Work> loops = List.of(
                new Elementwise(Elementwise.Operation.ADD, true, 1000),
                new Elementwise(Elementwise.Operation.RELU, false, 1000));
        Stream<Question> withLoops = Stream.of(
                        ask(SquareProducts.class, products(16)),
                        ask(MlpProducts.class, List.of(new MatrixProduct(MatrixProduct.Form.NT, 4, 16, 8, 1))),
                        ask(ConvolutionProducts.class, List.of(new MatrixProduct(MatrixProduct.Form.TN, 9, 4, 64, 1))),
                        ask(SkinnyProducts.class, List.of(new MatrixProduct(MatrixProduct.Form.NN, 1, 64, 64, 1))),
                        ask(ElementwiseLoops.class, loops),
                        ask(Functions.class, List.of(new Function(Function.Kind.EXP, 4, 64))),
                        ask(Reductions.class, List.of(new Reduction(Reduction.Kind.MAX, Reduction.Over.ROWS, 4, 64))),
                        ask(TrainingSteps.class, List.of(TrainingStep.LINEAR_REGRESSION)))
                .map(question -> question.to(TORCHWRIGHT, LOOPS));
        Stream<Question> alone = Stream.of(
                        ask(BatchedProducts.class, List.of(new MatrixProduct(MatrixProduct.Form.NN, 4, 8, 4, 3))),
                        ask(TrainingSteps.class, List.of(TrainingStep.MLP)),
                        ask(Overheads.class, List.of(Overhead.values())))
                .map(question -> question.to(TORCHWRIGHT));
        Question ladder = ask(Ladder.class, products(16)).to(ONE_THREAD_RUNGS);
        return Stream.of(withLoops, alone, Stream.of(ladder))
                .flatMap(questions -> questions)
                .toList();
    }

    private static List<MatrixProduct> products(Integer... sizes) {
        return Stream.of(sizes).map(MatrixProduct::square).toList();
    }

    private static Question ask(Class<? extends Contest> benchmark, List<? extends Work> works) {
        return new Question(benchmark, works, PRODUCT_PEERS, List.of(1), true);
    }
}
