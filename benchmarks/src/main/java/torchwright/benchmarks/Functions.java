package torchwright.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** How fast are transcendental functions of 4M elements? */
public class Functions extends Contest {
    /** Who works: names of {@link torchwright.benchmarks.peer.Peers}. */
    @Param({"torchwright", "loops"})
    public String peer;

    /** The work; see {@link torchwright.benchmarks.work.Work}. */
    @Param({
        "exp 4096x1024",
        "log 4096x1024",
        "tanh 4096x1024",
        "sigmoid 4096x1024",
        "gelu 4096x1024",
        "softmax 4096x1024"
    })
    public String work;

    /** Made by JMH. */
    public Functions() {}

    @Override
    protected String peer() {
        return peer;
    }

    @Override
    protected String work() {
        return work;
    }
}
