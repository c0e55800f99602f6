package torchwright.cuda.graph;

import torchwright.cuda.CudaDriver;
import torchwright.cuda.launch.CudaContext;
import torchwright.cuda.memory.MemoryPool;
import torchwright.tensor.Device;

/**
 * Work of a device that is captured once and then launched as a whole, without Java and its allocations in between;
 * torch: {@code torch.cuda.CUDAGraph} with {@code torch.cuda.graph}.
 *
 * <pre>{@code
 * try (CudaGraph graph = new CudaGraph()) {
 *     step.run();                  // warm-up: loads the kernels, makes the optimiser's state
 *     graph.capture(step);         // records the step; nothing is computed
 *     for (Batch batch : batches) {
 *         input.copy_(batch.input());
 *         target.copy_(batch.target());
 *         graph.replay();
 *     }
 * }
 * }</pre>
 *
 * <p>A replay reads and writes the memory that the capture saw: new data come in by {@code copy_} into the tensors that
 * the work read, and results are in the tensors that it made. What Java decided during the capture, such as numbers
 * that were passed to operations, stays as it was.
 *
 * <p>Memory that the work allocates comes from a pool of its own, which the graph keeps until it is closed. While one
 * thread captures, no other thread may use the device. Not safe for use by several threads.
 */
public final class CudaGraph implements AutoCloseable {
    private final Device device;
    private CudaContext context;
    private MemoryPool pool;
    private long graph;
    // What the work reaches stays reachable, and with it the memory that replays use.
    private Runnable captured;

    /** A graph of the first CUDA device, without work yet. */
    public CudaGraph() {
        this(Device.cuda());
    }

    /**
     * A graph without work yet.
     *
     * @param device a CUDA device
     */
    public CudaGraph(Device device) {
        this.device = device;
    }

    /**
     * Records what some work asks of the device, instead of doing it. Run the work once or more before, so that what
     * happens only the first time is not recorded.
     *
     * @param work runs once; it must not read values ({@code item()}, printing, copies to the CPU) nor bring any to the
     *     device
     * @throws IllegalStateException        if this graph has captured already, or if there is no such device
     * @throws torchwright.cuda.CudaException if the work does what cannot be recorded; the device is as it was before
     */
    public void capture(Runnable work) {
        if (captured != null) {
            throw new IllegalStateException("This CUDAGraph instance already owns a captured graph. "
                    + "To capture a new graph, create a new instance.");
        }
        context = CudaContext.of(device);
        context.synchronize();
        // Its memory is cleared now: within the capture, that would happen at every replay only.
        context.errors().slot();
        MemoryPool memory = context.memory().beginPool();
        boolean recorded = false;
        try {
            graph = record(work);
            recorded = true;
        } finally {
            context.memory().endPool(memory);
            if (!recorded) {
                context.memory().releasePool(memory);
            }
        }
        pool = memory;
        captured = work;
    }

    private long record(Runnable work) {
        CudaDriver driver = context.driver();
        driver.beginCapture(context.stream());
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            discard(driver, e);
            throw e;
        }
        return driver.endCapture(context.stream());
    }

    private void discard(CudaDriver driver, Throwable cause) {
        try {
            driver.destroyGraph(driver.endCapture(context.stream()));
        } catch (RuntimeException alsoFailed) {
            cause.addSuppressed(alsoFailed);
        }
    }

    /**
     * Does the work once more, on what its tensors hold now. It returns at once, as a single kernel's launch does.
     *
     * @throws IllegalStateException if nothing was captured
     */
    public void replay() {
        if (captured == null) {
            throw new IllegalStateException("Called CUDAGraph::replay without a preceding successful capture.\n"
                    + "Give capture the work first.");
        }
        context.driver().launchGraph(graph, context.stream());
        context.errors().expect();
    }

    /**
     * Forgets the work, and gives back the memory that no tensor uses; torch: {@code reset}. What was captured last may
     * then be replaced by another capture.
     */
    @Override
    public void close() {
        if (captured != null) {
            captured = null;
            // A replay may still be running.
            context.synchronize();
            context.driver().destroyGraph(graph);
            context.memory().releasePool(pool);
        }
    }
}
