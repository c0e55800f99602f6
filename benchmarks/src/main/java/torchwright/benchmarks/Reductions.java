package torchwright.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** How fast are 4M elements folded, in each direction? */
public class Reductions extends Contest {
    /** Who works: names of {@link torchwright.benchmarks.peer.Peers}. */
    @Param({"torchwright", "loops"})
    public String peer;

    /** The work; see {@link torchwright.benchmarks.work.Work}. */
    @Param({
        "sum all 4096x1024",
        "sum rows 4096x1024",
        "sum columns 4096x1024",
        "mean all 4096x1024",
        "max all 4096x1024"
    })
    public String work;

    /** Made by JMH. */
    public Reductions() {}

    @Override
    protected String peer() {
        return peer;
    }

    @Override
    protected String work() {
        return work;
    }
}
