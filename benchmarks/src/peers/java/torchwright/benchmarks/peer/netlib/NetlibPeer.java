package torchwright.benchmarks.peer.netlib;

import dev.ludovic.netlib.blas.JavaBLAS;
import java.util.Optional;
import torchwright.benchmarks.peer.Job;
import torchwright.benchmarks.peer.MavenVersion;
import torchwright.benchmarks.peer.Peer;
import torchwright.benchmarks.peer.PeerNames;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.TrainingStep;
import torchwright.benchmarks.work.Work;

/** netlib's BLAS as Java code, with the vector module where the JVM has it; one thread, whatever is allowed. */
public final class NetlibPeer implements Peer {
    private JavaBLAS blas;

    /** Made by the {@link java.util.ServiceLoader}. */
    public NetlibPeer() {}

    @Override
    public String name() {
        return PeerNames.NETLIB;
    }

    @Override
    public String open(int threads) {
        blas = JavaBLAS.getInstance();
        return MavenVersion.of(JavaBLAS.class, "dev.ludovic.netlib", "blas") + ", "
                + blas.getClass().getSimpleName();
    }

    @Override
    public Optional<Job> prepare(Work work) {
        return work instanceof MatrixProduct product && product.batch() == 1
                ? Optional.of(product(product))
                : Optional.empty();
    }

    /** BLAS stores matrices column by column, so this asks for the transpose of everything: b' a' = (a b)'. */
    private Job product(MatrixProduct product) {
        int m = product.m();
        int k = product.k();
        int n = product.n();
        float[] a = TrainingStep.data(m * k);
        float[] b = TrainingStep.data(k * n);
        float[] c = new float[m * n];
        boolean transposeA = product.form() == MatrixProduct.Form.TN;
        boolean transposeB = product.form() == MatrixProduct.Form.NT;
        return () -> {
            blas.sgemm(
                    transposeB ? "T" : "N",
                    transposeA ? "T" : "N",
                    n,
                    m,
                    k,
                    1,
                    b,
                    transposeB ? k : n,
                    a,
                    transposeA ? m : k,
                    0,
                    c,
                    n);
            return c;
        };
    }
}
