package torchwright.benchmarks.peer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.TrainingStep;
import torchwright.benchmarks.work.Work;
import torchwright.tensor.cpu.CpuBackend;
import torchwright.vector.ladder.Rung;

/** One rung of the ladder that chapter 10 climbs from three loops to the engine's product. */
public final class RungPeer implements Peer {
    /** The peers' names from the bottom to the top; the rungs themselves need the vector module, a name does not. */
    public static final List<String> NAMES = List.of(
            "rung-naive", "rung-rows", "rung-tiles", "rung-lanes", "rung-low-tile", "rung-tall-tile", "rung-threads");

    private static final String PREFIX = "rung-";

    private final String name;
    private Rung rung;

    /**
     * A peer that multiplies as one rung does.
     *
     * @param name one of {@link #NAMES}
     */
    RungPeer(String name) {
        this.name = name;
    }

    /**
     * {@return whether a peer is a rung}
     *
     * @param peer the peer's name
     */
    public static boolean isRung(String peer) {
        return peer.startsWith(PREFIX);
    }

    @Override
    public String name() {
        return name;
    }

    /** {@inheritDoc} Instead of a version, what is new on this rung. */
    @Override
    public String open(int threads) {
        CpuBackend.setNumThreads(threads);
        rung = Rung.valueOf(
                name.substring(PREFIX.length()).toUpperCase(Locale.ROOT).replace('-', '_'));
        return rung.idea();
    }

    @Override
    public Optional<Job> prepare(Work work) {
        return work instanceof MatrixProduct product && product.batch() == 1 && product.form() == MatrixProduct.Form.NN
                ? Optional.of(product(product))
                : Optional.empty();
    }

    private Job product(MatrixProduct product) {
        int m = product.m();
        int k = product.k();
        int n = product.n();
        float[] a = TrainingStep.data(m * k);
        float[] b = TrainingStep.data(k * n);
        float[] c = new float[m * n];
        return () -> {
            rung.product().multiply(a, b, c, m, k, n);
            return c;
        };
    }
}
