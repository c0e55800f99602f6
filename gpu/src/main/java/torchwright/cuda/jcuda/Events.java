package torchwright.cuda.jcuda;

import jcuda.driver.CUevent;
import jcuda.driver.CUstream;

/** The events of a device. */
final class Events {
    private final DriverCalls calls;
    private final Results results;
    private final Handles<CUevent> events = new Handles<>("event");

    Events(DriverCalls calls, Results results) {
        this.calls = calls;
        this.results = results;
    }

    long create() {
        CUevent event = new CUevent();
        results.check("cuEventCreate", calls.eventCreate(event));
        return events.add(event);
    }

    void record(long event, CUstream stream) {
        results.check("cuEventRecord", calls.eventRecord(events.get("cuEventRecord", event), stream));
    }

    void await(CUstream stream, long event) {
        results.check("cuStreamWaitEvent", calls.streamWaitEvent(stream, events.get("cuStreamWaitEvent", event)));
    }

    void awaitOnHost(long event) {
        results.check("cuEventSynchronize", calls.eventSynchronize(events.get("cuEventSynchronize", event)));
    }

    float elapsed(long start, long end) {
        CUevent from = events.get("cuEventElapsedTime", start);
        CUevent to = events.get("cuEventElapsedTime", end);
        awaitOnHost(end);
        float[] milliseconds = new float[1];
        results.check("cuEventElapsedTime", calls.eventElapsedTime(milliseconds, from, to));
        return milliseconds[0];
    }

    void destroy(long event) {
        results.check("cuEventDestroy", calls.eventDestroy(events.remove("cuEventDestroy", event)));
    }

    /** Destroys all; the results do not matter any more. */
    void close() {
        events.all().forEach(calls::eventDestroy);
    }
}
