package torchwright.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/** How long does a small program take from its start to its end? */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class StartUps extends Contest {
    /** Who works: names of {@link torchwright.benchmarks.peer.Peers}. */
    @Param({"torchwright", "loops"})
    public String peer;

    /** The work; see {@link torchwright.benchmarks.work.Work}. */
    @Param("start-up")
    public String work;

    /** Made by JMH. */
    public StartUps() {}

    @Override
    protected String peer() {
        return peer;
    }

    @Override
    protected String work() {
        return work;
    }
}
