package torchwright.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** What is each rung worth, on the way from three loops to the engine's product? */
public class Ladder extends Contest {
    /** Who works: names of {@link torchwright.benchmarks.peer.Peers}. */
    @Param({"rung-naive", "rung-rows", "rung-tiles", "rung-lanes", "rung-low-tile", "rung-tall-tile"})
    public String peer;

    /** The work; see {@link torchwright.benchmarks.work.Work}. */
    @Param("sgemm NN 512x512x512")
    public String work;

    /** Made by JMH. */
    public Ladder() {}

    @Override
    protected String peer() {
        return peer;
    }

    @Override
    protected String work() {
        return work;
    }
}
