package torchwright.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** How fast are products of square matrices, and does the speed hold as they grow? */
public class SquareProducts extends Contest {
    /** Who works: names of {@link torchwright.benchmarks.peer.Peers}. */
    @Param({"torchwright", "loops"})
    public String peer;

    /** The work; see {@link torchwright.benchmarks.work.Work}. */
    @Param({"sgemm NN 64x64x64", "sgemm NN 256x256x256", "sgemm NN 1024x1024x1024"})
    public String work;

    /** Made by JMH. */
    public SquareProducts() {}

    @Override
    protected String peer() {
        return peer;
    }

    @Override
    protected String work() {
        return work;
    }
}
