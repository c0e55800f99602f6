package torchwright.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** How fast are products of which one size is small: a matrix and a vector, a handful of columns? */
public class SkinnyProducts extends Contest {
    /** Who works: names of {@link torchwright.benchmarks.peer.Peers}. */
    @Param({"torchwright", "loops"})
    public String peer;

    /** The work; see {@link torchwright.benchmarks.work.Work}. */
    @Param({"sgemm NN 1x2048x2048", "sgemm NN 2048x2048x1", "sgemm NN 2048x2048x8"})
    public String work;

    /** Made by JMH. */
    public SkinnyProducts() {}

    @Override
    protected String peer() {
        return peer;
    }

    @Override
    protected String work() {
        return work;
    }
}
