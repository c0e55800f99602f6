package torchwright.cuda;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which streams of a device record instead of running. Both drivers ask it before they do what cannot be recorded, so
 * that a capture survives the attempt.
 */
public final class CaptureState {
    private final Set<Long> capturing = ConcurrentHashMap.newKeySet();

    /** No stream records. */
    public CaptureState() {}

    /**
     * {@return whether a stream records}
     *
     * @param stream the stream
     */
    public boolean isCapturing(long stream) {
        return !capturing.isEmpty() && capturing.contains(stream);
    }

    /**
     * Refuses a call that waits for the device, or whose data lie on the host.
     *
     * @param call   the name of the driver's function
     * @param stream that the call is about
     * @throws CudaException {@link CudaError#STREAM_CAPTURE_UNSUPPORTED} if the stream records
     */
    public void requireNone(String call, long stream) {
        if (isCapturing(stream)) {
            throw new CudaException(
                    call,
                    CudaError.STREAM_CAPTURE_UNSUPPORTED,
                    "operation not permitted when stream is capturing\n"
                            + "A graph records kernels, copies within the device and fills. Read values (item(), printing,"
                            + " to(Device.CPU)) and bring data to the device before the capture or after it.");
        }
    }

    /**
     * Lets a stream record.
     *
     * @param stream the stream
     * @throws CudaException {@link CudaError#ILLEGAL_STATE} if it records already
     */
    public void begin(long stream) {
        if (!capturing.add(stream)) {
            throw new CudaException(
                    "cuStreamBeginCapture",
                    CudaError.ILLEGAL_STATE,
                    "the stream is capturing already\nEnd that capture first; a graph cannot be captured within one.");
        }
    }

    /**
     * Lets a stream run again.
     *
     * @param stream the stream
     * @throws CudaException {@link CudaError#ILLEGAL_STATE} if it does not record
     */
    public void end(long stream) {
        if (!capturing.remove(stream)) {
            throw new CudaException(
                    "cuStreamEndCapture",
                    CudaError.ILLEGAL_STATE,
                    "the stream is not capturing\nBegin a capture first.");
        }
    }
}
