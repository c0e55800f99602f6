package torchwright.benchmarks.peer.openblas;

import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import torchwright.benchmarks.peer.Job;
import torchwright.benchmarks.peer.MavenVersion;
import torchwright.benchmarks.peer.Peer;
import torchwright.benchmarks.peer.PeerNames;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.TrainingStep;
import torchwright.benchmarks.work.Work;

/** OpenBLAS with the kernels that it chooses for this processor; its matrices live outside Java's heap. */
public class OpenBlasPeer implements Peer {
    /** Made by the {@link java.util.ServiceLoader}. */
    public OpenBlasPeer() {}

    @Override
    public String name() {
        return PeerNames.OPENBLAS;
    }

    @Override
    public String open(int threads) {
        Loader.load(openblas.class);
        openblas.blas_set_num_threads(threads);
        return MavenVersion.of(openblas.class, "org.bytedeco", "openblas");
    }

    @Override
    public Optional<Job> prepare(Work work) {
        return work instanceof MatrixProduct product && product.batch() == 1
                ? Optional.of(product(product))
                : Optional.empty();
    }

    private static Job product(MatrixProduct product) {
        int m = product.m();
        int k = product.k();
        int n = product.n();
        FloatPointer a = new FloatPointer(TrainingStep.data(m * k));
        FloatPointer b = new FloatPointer(TrainingStep.data(k * n));
        FloatPointer c = new FloatPointer((long) m * n);
        boolean transposeA = product.form() == MatrixProduct.Form.TN;
        boolean transposeB = product.form() == MatrixProduct.Form.NT;
        return () -> {
            openblas.cblas_sgemm(
                    openblas.CblasRowMajor,
                    transposeA ? openblas.CblasTrans : openblas.CblasNoTrans,
                    transposeB ? openblas.CblasTrans : openblas.CblasNoTrans,
                    m,
                    n,
                    k,
                    1,
                    a,
                    transposeA ? m : k,
                    b,
                    transposeB ? k : n,
                    0,
                    c,
                    n);
            return c;
        };
    }
}
