package torchwright.vector.parallel;

import java.util.function.IntConsumer;
import torchwright.tensor.cpu.CpuBackend;

/**
 * Runs the parts of one piece of work on several threads; torch: {@code at::parallel_for}.
 *
 * <p>Note [Same bits for any number of threads]: where rounding depends on the cut, as in a sum, work is cut by its size
 * alone, never by the number of threads, and the parts are joined in their order, not in the order in which they end.
 * Elements that do not depend on each other may be cut in any way. So a result is the same on a laptop and on a server.
 */
public final class Parallel {
    private Parallel() {}

    /** {@return how many threads a piece of work may use, the caller's own among them} */
    public static int threads() {
        return CpuBackend.numThreads();
    }

    /**
     * Runs {@code task} once for every part and returns when all have ended. The caller works too, and does everything
     * where one thread is allowed, or none is free: so a part may call this itself, and many threads may at a time.
     *
     * @param parts how many parts there are; none is fine
     * @param task  does the part of a number in {@code [0, parts - 1]}; it must not depend on the order of the parts
     * @throws RuntimeException what a part threw, once all have ended; errors likewise
     */
    public static void run(int parts, IntConsumer task) {
        int helpers = Math.min(threads(), parts) - 1;
        if (helpers <= 0) {
            for (int part = 0; part < parts; part++) {
                task.accept(part);
            }
            return;
        }
        SharedWork work = new SharedWork(parts, task);
        WorkerPool.invite(work, helpers);
        work.takeParts();
        work.awaitEnd();
    }
}
