package torchwright.cuda.jcuda;

import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;

/**
 * The primary context of a device: the one that all libraries of a process share. It is retained once; each thread
 * makes it its current one before its first call, as the driver keeps one for each thread.
 */
final class PrimaryContext {
    // What this thread's current context is: one call of the driver a thread, not one a launch.
    private static final ThreadLocal<PrimaryContext> CURRENT = new ThreadLocal<>();

    private final DriverCalls calls;
    private final Results results;
    private final CUdevice device = new CUdevice();
    private final CUcontext context = new CUcontext();

    PrimaryContext(DriverCalls calls, Results results, int ordinal) {
        this.calls = calls;
        this.results = results;
        results.check("cuDeviceGet", calls.deviceGet(device, ordinal));
        results.check("cuDevicePrimaryCtxRetain", calls.devicePrimaryCtxRetain(context, device));
    }

    void makeCurrent() {
        if (CURRENT.get() != this) {
            results.check("cuCtxSetCurrent", calls.ctxSetCurrent(context));
            CURRENT.set(this);
        }
    }

    void release() {
        CURRENT.remove();
        results.check("cuDevicePrimaryCtxRelease", calls.devicePrimaryCtxRelease(device));
    }
}
