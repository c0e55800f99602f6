package torchwright.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** How fast are many small products at once? */
public class BatchedProducts extends Contest {
    /** Who works: names of {@link torchwright.benchmarks.peer.Peers}. */
    @Param("torchwright")
    public String peer;

    /** The work; see {@link torchwright.benchmarks.work.Work}. */
    @Param({"sgemm NN 64x64x64 times 64", "sgemm NN 16x64x16 times 256"})
    public String work;

    /** Made by JMH. */
    public BatchedProducts() {}

    @Override
    protected String peer() {
        return peer;
    }

    @Override
    protected String work() {
        return work;
    }
}
