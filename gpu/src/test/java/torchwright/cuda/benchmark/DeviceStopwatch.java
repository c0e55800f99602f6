package torchwright.cuda.benchmark;

import java.util.Arrays;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.launch.CudaContext;

/** Measures by events, which the device itself records between its kernels. */
final class DeviceStopwatch {
    private static final int ROUNDS = 5;
    private static final double LEAST_SECONDS = 0.2;
    private static final int MOST_RUNS = 10_000;

    private final CudaContext context;
    private final boolean quick;

    /**
     * A stopwatch.
     *
     * @param quick whether one run is enough, as on the emulator, whose time is nobody's
     */
    DeviceStopwatch(CudaContext context, boolean quick) {
        this.context = context;
        this.quick = quick;
    }

    /** {@return seconds that one run takes: the median of some rounds of many runs each} */
    double seconds(Runnable work) {
        work.run();
        double once = round(work, 1);
        if (quick) {
            return once;
        }
        int runs = (int) Math.max(1, Math.min(MOST_RUNS, LEAST_SECONDS / once));
        // Warm: the JIT compiler has seen the work, the allocator has its memory.
        round(work, runs);
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = round(work, runs);
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private double round(Runnable work, int runs) {
        CudaDriver driver = context.driver();
        long start = driver.createEvent();
        long end = driver.createEvent();
        try {
            context.synchronize();
            driver.record(start, context.stream());
            for (int i = 0; i < runs; i++) {
                work.run();
            }
            driver.record(end, context.stream());
            return driver.elapsed(start, end) / 1000.0 / runs;
        } finally {
            driver.destroyEvent(start);
            driver.destroyEvent(end);
        }
    }
}
