package torchwright.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Do element-wise ops reach the bandwidth of memory, into new memory and in place? */
public class ElementwiseLoops extends Contest {
    /** Who works: names of {@link torchwright.benchmarks.peer.Peers}. */
    @Param({"torchwright", "loops"})
    public String peer;

    /** The work; see {@link torchwright.benchmarks.work.Work}. */
    @Param({
        "add 4194304",
        "add_ 4194304",
        "mul 4194304",
        "mul_ 4194304",
        "relu 4194304",
        "relu_ 4194304",
        "copy 4194304",
        "copy_ 4194304"
    })
    public String work;

    /** Made by JMH. */
    public ElementwiseLoops() {}

    @Override
    protected String peer() {
        return peer;
    }

    @Override
    protected String work() {
        return work;
    }
}
