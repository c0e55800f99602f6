package torchwright.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;

/** What does the way to a kernel cost, and what does autograd add? Bytes: {@code -prof gc}. */
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Overheads extends Contest {
    /** Who works: names of {@link torchwright.benchmarks.peer.Peers}. */
    @Param("torchwright")
    public String peer;

    /** The work; see {@link torchwright.benchmarks.work.Work}. */
    @Param({"overhead view", "overhead add", "overhead recorded-add", "overhead chain", "overhead chain-and-backward"})
    public String work;

    /** Made by JMH. */
    public Overheads() {}

    @Override
    protected String peer() {
        return peer;
    }

    @Override
    protected String work() {
        return work;
    }
}
