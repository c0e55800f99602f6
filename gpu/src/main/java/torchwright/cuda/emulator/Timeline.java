package torchwright.cuda.emulator;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;

/** The streams and events of a device. All work is done when it is asked for, so that they only need to be known. */
final class Timeline {
    private static final long NEVER = Long.MIN_VALUE;

    private final AtomicLong handles = new AtomicLong(CudaDriver.DEFAULT_STREAM);
    private final Set<Long> streams = ConcurrentHashMap.newKeySet();
    // The moment at which each event happened, in nanoseconds; NEVER before.
    private final Map<Long, Long> events = new ConcurrentHashMap<>();

    Timeline() {
        streams.add(CudaDriver.DEFAULT_STREAM);
    }

    long createStream() {
        long stream = handles.incrementAndGet();
        streams.add(stream);
        return stream;
    }

    void destroyStream(long stream) {
        if (stream == CudaDriver.DEFAULT_STREAM || !streams.remove(stream)) {
            throw unknown("cuStreamDestroy", "stream", stream);
        }
    }

    void requireStream(String call, long stream) {
        if (!streams.contains(stream)) {
            throw unknown(call, "stream", stream);
        }
    }

    long createEvent() {
        long event = handles.incrementAndGet();
        events.put(event, NEVER);
        return event;
    }

    void record(long event) {
        if (events.replace(event, System.nanoTime()) == null) {
            throw unknown("cuEventRecord", "event", event);
        }
    }

    void requireEvent(String call, long event) {
        if (!events.containsKey(event)) {
            throw unknown(call, "event", event);
        }
    }

    float elapsed(long start, long end) {
        long from = events.getOrDefault(start, NEVER);
        long to = events.getOrDefault(end, NEVER);
        if (from == NEVER || to == NEVER) {
            throw unknown("cuEventElapsedTime", "event that has happened", from == NEVER ? start : end);
        }
        return (to - from) / 1e6f;
    }

    void destroyEvent(long event) {
        if (events.remove(event) == null) {
            throw unknown("cuEventDestroy", "event", event);
        }
    }

    private static CudaException unknown(String call, String what, long handle) {
        return new CudaException(call, CudaError.INVALID_HANDLE, handle + " is no " + what);
    }
}
