package torchwright.cuda.jcuda;

import jcuda.driver.CUgraphExec;
import jcuda.driver.CUstream;
import jcuda.driver.CUstreamCaptureMode;
import jcuda.driver.CUstream_flags;
import torchwright.cuda.CaptureState;
import torchwright.cuda.CudaDriver;

/**
 * The streams of a device, and what they record.
 *
 * <p>The stream that need not be created is one that was created here: the driver's own default stream waits for all
 * others and cannot be captured.
 */
final class Streams {
    private final DriverCalls calls;
    private final Results results;
    private final CUstream first;
    private final Handles<CUstream> others = new Handles<>("stream");
    private final Handles<CUgraphExec> graphs = new Handles<>("graph");
    private final CaptureState captures = new CaptureState();

    Streams(DriverCalls calls, Results results) {
        this.calls = calls;
        this.results = results;
        this.first = make();
    }

    private CUstream make() {
        CUstream made = new CUstream();
        results.check("cuStreamCreate", calls.streamCreate(made, CUstream_flags.CU_STREAM_NON_BLOCKING));
        return made;
    }

    /** {@return a stream for work that a capture can record} */
    CUstream get(String call, long stream) {
        return stream == CudaDriver.DEFAULT_STREAM ? first : others.get(call, stream);
    }

    /** {@return a stream for what a capture cannot record: copies from and to the host, waiting, events} */
    CUstream idle(String call, long stream) {
        captures.requireNone(call, stream);
        return get(call, stream);
    }

    long create() {
        return others.add(make());
    }

    void destroy(long stream) {
        captures.requireNone("cuStreamDestroy", stream);
        results.check("cuStreamDestroy", calls.streamDestroy(others.remove("cuStreamDestroy", stream)));
    }

    boolean isCapturing(long stream) {
        return captures.isCapturing(stream);
    }

    void beginCapture(long stream) {
        CUstream found = get("cuStreamBeginCapture", stream);
        captures.begin(stream);
        // Relaxed: the allocator may ask the driver for memory while the stream records.
        int result = calls.streamBeginCapture(found, CUstreamCaptureMode.CU_STREAM_CAPTURE_MODE_RELAXED);
        if (result != 0) {
            captures.end(stream);
        }
        results.check("cuStreamBeginCapture", result);
    }

    long endCapture(long stream) {
        CUstream found = get("cuStreamEndCapture", stream);
        captures.end(stream);
        CUgraphExec graph = new CUgraphExec();
        results.check("cuStreamEndCapture", calls.streamEndCapture(found, graph));
        return graphs.add(graph);
    }

    void launchGraph(long graph, long stream) {
        CUgraphExec found = graphs.get("cuGraphLaunch", graph);
        results.check("cuGraphLaunch", calls.graphLaunch(found, idle("cuGraphLaunch", stream)));
    }

    void destroyGraph(long graph) {
        results.check("cuGraphExecDestroy", calls.graphExecDestroy(graphs.remove("cuGraphExecDestroy", graph)));
    }

    /** Destroys all; the results do not matter any more. */
    void close() {
        graphs.all().forEach(calls::graphExecDestroy);
        others.all().forEach(calls::streamDestroy);
        calls.streamDestroy(first);
    }
}
