package torchwright.benchmarks.peer.nd4j;

import java.util.Optional;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import torchwright.benchmarks.peer.Job;
import torchwright.benchmarks.peer.MavenVersion;
import torchwright.benchmarks.peer.Peer;
import torchwright.benchmarks.peer.PeerNames;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.TrainingStep;
import torchwright.benchmarks.work.Work;

/** ND4J; its products go to the OpenBLAS that it finds, here the same library as the other peers'. */
public final class Nd4jPeer implements Peer {
    /** Made by the {@link java.util.ServiceLoader}. */
    public Nd4jPeer() {}

    @Override
    public String name() {
        return PeerNames.ND4J;
    }

    @Override
    public String open(int threads) {
        // Asking for the backend loads it; before that there are no native ops.
        String backend = Nd4j.getBackend().getClass().getSimpleName() + " "
                + MavenVersion.of(Nd4j.class, "org.nd4j", "nd4j-api");
        // Its own loops ask OpenMP; its products go to OpenBLAS, which it leaves at as many threads as there are cores.
        openblas.blas_set_num_threads(threads);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        return backend;
    }

    @Override
    public Optional<Job> prepare(Work work) {
        return work instanceof MatrixProduct product && product.batch() == 1 && product.form() == MatrixProduct.Form.NN
                ? Optional.of(product(product))
                : Optional.empty();
    }

    private static Job product(MatrixProduct product) {
        INDArray a = Nd4j.create(TrainingStep.data(product.m() * product.k()), product.m(), product.k());
        INDArray b = Nd4j.create(TrainingStep.data(product.k() * product.n()), product.k(), product.n());
        INDArray c = Nd4j.create(DataType.FLOAT, product.m(), product.n());
        return () -> a.mmuli(b, c);
    }
}
