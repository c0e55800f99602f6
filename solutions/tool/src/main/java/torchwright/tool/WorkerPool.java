package torchwright.tool;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few workers for one chapter; one that was ended is replaced when it is needed. */
final class WorkerPool implements AutoCloseable {
    /** Variants leave classes and pooled threads behind; a fresh JVM now and then costs a second. */
    private static final int RUNS_PER_WORKER = 150;

    private final WorkerSettings settings;
    private final ClassFiles base;
    private final ExecutorService threads;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    /**
     * A pool that starts its workers when they are needed.
     *
     * @param workers how many run at the same time
     * @param base    the solution and its tests
     */
    WorkerPool(WorkerSettings settings, int workers, ClassFiles base) {
        this.settings = settings;
        this.base = base;
        this.threads = Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** {@return the result of a run, once a worker has made it} */
    Future<RunResult> submit(RunRequest request, Duration silence) {
        return threads.submit(() -> run(request, silence));
    }

    /** {@return the result of a run, waiting for it} */
    static RunResult await(Future<RunResult> run) throws IOException {
        try {
            return run.get();
        } catch (ExecutionException e) {
            throw new IOException("a worker failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private RunResult run(RunRequest request, Duration silence) throws IOException {
        Idle free = idle.poll();
        WorkerProcess worker = free == null ? new WorkerProcess(settings, base) : free.worker();
        int runs = free == null ? 1 : free.runs() + 1;
        RunResult result = worker.run(request, silence);
        if (worker.isUsable() && runs < RUNS_PER_WORKER) {
            idle.push(new Idle(worker, runs));
        } else {
            worker.close();
        }
        return result;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (Idle free = idle.poll(); free != null; free = idle.poll()) {
            free.worker().close();
        }
    }

    /** A worker that waits, and how many runs it has made. */
    private record Idle(WorkerProcess worker, int runs) {}
}
