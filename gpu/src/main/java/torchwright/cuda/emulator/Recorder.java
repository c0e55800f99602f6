package torchwright.cuda.emulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import torchwright.cuda.CaptureState;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;

/** Decides of each step of a stream whether it runs now or is recorded, and keeps the graphs that came of it. */
final class Recorder {
    private final CaptureState captures = new CaptureState();
    private final Map<Long, RecordedGraph> recording = new ConcurrentHashMap<>();
    private final Map<Long, RecordedGraph> graphs = new ConcurrentHashMap<>();
    private final AtomicLong handles = new AtomicLong();

    /** Runs a step, or records it where its stream does. */
    void runOrRecord(long stream, Runnable step) {
        RecordedGraph graph = recording.get(stream);
        if (graph == null) {
            step.run();
        } else {
            graph.add(step);
        }
    }

    /** Refuses a call that cannot be recorded. */
    void requireNone(String call, long stream) {
        captures.requireNone(call, stream);
    }

    void begin(long stream) {
        captures.begin(stream);
        recording.put(stream, new RecordedGraph());
    }

    long end(long stream) {
        captures.end(stream);
        long graph = handles.incrementAndGet();
        graphs.put(graph, recording.remove(stream));
        return graph;
    }

    boolean isCapturing(long stream) {
        return captures.isCapturing(stream);
    }

    void replay(long graph, long stream) {
        captures.requireNone("cuGraphLaunch", stream);
        known("cuGraphLaunch", graph, graphs.get(graph)).replay();
    }

    void destroy(long graph) {
        known("cuGraphExecDestroy", graph, graphs.remove(graph));
    }

    private static RecordedGraph known(String call, long graph, RecordedGraph found) {
        if (found == null) {
            throw new CudaException(call, CudaError.INVALID_HANDLE, graph + " is no graph");
        }
        return found;
    }
}
