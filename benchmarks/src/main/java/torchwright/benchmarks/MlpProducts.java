package torchwright.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** How fast are the products of a 784-256-128-10 network: forward, by the weight, by the input? */
public class MlpProducts extends Contest {
    /** Who works: names of {@link torchwright.benchmarks.peer.Peers}. */
    @Param({"torchwright", "loops"})
    public String peer;

    /** The work; see {@link torchwright.benchmarks.work.Work}. */
    @Param({
        "sgemm NT 64x784x256",
        "sgemm TN 256x64x784",
        "sgemm NT 64x256x128",
        "sgemm TN 128x64x256",
        "sgemm NN 64x128x256"
    })
    public String work;

    /** Made by JMH. */
    public MlpProducts() {}

    @Override
    protected String peer() {
        return peer;
    }

    @Override
    protected String work() {
        return work;
    }
}
