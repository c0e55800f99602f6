package torchwright.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import torchwright.benchmarks.peer.Job;
import torchwright.benchmarks.peer.Peer;
import torchwright.benchmarks.peer.Peers;
import torchwright.benchmarks.work.Work;

/**
 * One question to several peers: a subclass says which works answer it, JMH gives every peer a JVM of its own.
 *
 * <p>Note [One call for all]: the job is an interface with one implementation in each fork, so the call costs a
 * nanosecond or two; a question about less than that would need a benchmark of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public abstract class Contest {
    /** How many threads it may use. */
    @Param("1")
    public int threads;

    private Job job;

    /** For subclasses. */
    protected Contest() {}

    /** {@return the name of who works, one of {@link Peers}} */
    protected abstract String peer();

    /** {@return the name of the work} */
    protected abstract String work();

    /** Opens the peer and prepares the work. */
    @Setup
    public void prepare() {
        Peer contestant = Peers.named(peer());
        contestant.open(threads);
        job = contestant
                .prepare(Work.parse(work()))
                .orElseThrow(() -> new UnsupportedOperationException(peer() + " cannot do this: " + work()));
    }

    /** {@return what the work yields} */
    @Benchmark
    public Object run() {
        return job.run();
    }
}
