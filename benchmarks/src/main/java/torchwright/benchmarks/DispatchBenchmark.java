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
import torchwright.tensor.Tensor;

/**
 * What one op costs, and how much of that is the way to it: {@code a.add(b)} against the same sum in a plain Java loop,
 * and a view, which is dispatch alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class DispatchBenchmark {
    /** How many elements the operands have. */
    @Param({"1", "1000", "100000"})
    public int elements;

    private Tensor a;
    private Tensor b;
    private float[] left;
    private float[] right;

    /** Made by JMH. */
    public DispatchBenchmark() {}

    /** Makes the operands. */
    @Setup
    public void prepare() {
        a = Tensor.ones(elements);
        b = Tensor.ones(elements);
        left = a.toFloats();
        right = b.toFloats();
    }

    /** {@return the sum, by the engine} */
    @Benchmark
    public Tensor add() {
        return a.add(b);
    }

    /** {@return the sum, by the peer: a loop over two arrays} */
    @Benchmark
    public float[] plainLoop() {
        float[] sum = new float[left.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = left[i] + right[i];
        }
        return sum;
    }

    /** {@return a view: the way through the dispatcher, without a kernel} */
    @Benchmark
    public Tensor view() {
        return a.unsqueeze(0);
    }
}
