package torchwright.cuda.jcuda;

import java.nio.ByteBuffer;
import jcuda.driver.CUstream;

/**
 * Copies between host and device. Those that are done when they return take any buffer. One on Java's heap goes through
 * a piece of pinned memory: were the driver given its address, the garbage collector would have to wait for the device.
 */
final class HostCopies {
    private static final int CHUNK = 1 << 20;

    private final DriverCalls calls;
    private final Results results;
    private ByteBuffer chunk;

    HostCopies(DriverCalls calls, Results results) {
        this.calls = calls;
        this.results = results;
    }

    void toDevice(long destination, ByteBuffer source, CUstream stream) {
        if (source.isDirect()) {
            results.check("cuMemcpyHtoDAsync", calls.memcpyHtoDAsync(destination, source, stream));
            results.check("cuStreamSynchronize", calls.streamSynchronize(stream));
            return;
        }
        synchronized (this) {
            for (int done = 0; done < source.remaining(); done += CHUNK) {
                ByteBuffer part = chunk(Math.min(CHUNK, source.remaining() - done));
                part.put(0, source, source.position() + done, part.limit());
                results.check("cuMemcpyHtoDAsync", calls.memcpyHtoDAsync(destination + done, part, stream));
                // The chunk is filled anew in the next round.
                results.check("cuStreamSynchronize", calls.streamSynchronize(stream));
            }
        }
    }

    void toHost(ByteBuffer destination, long source, CUstream stream) {
        if (destination.isDirect()) {
            results.check("cuMemcpyDtoHAsync", calls.memcpyDtoHAsync(destination, source, stream));
            results.check("cuStreamSynchronize", calls.streamSynchronize(stream));
            return;
        }
        synchronized (this) {
            for (int done = 0; done < destination.remaining(); done += CHUNK) {
                ByteBuffer part = chunk(Math.min(CHUNK, destination.remaining() - done));
                results.check("cuMemcpyDtoHAsync", calls.memcpyDtoHAsync(part, source + done, stream));
                results.check("cuStreamSynchronize", calls.streamSynchronize(stream));
                destination.put(destination.position() + done, part, 0, part.limit());
            }
        }
    }

    void beginToDevice(long destination, ByteBuffer source, CUstream stream) {
        requireDirect(source);
        if (source.hasRemaining()) {
            results.check("cuMemcpyHtoDAsync", calls.memcpyHtoDAsync(destination, source, stream));
        }
    }

    void beginToHost(ByteBuffer destination, long source, CUstream stream) {
        requireDirect(destination);
        if (destination.hasRemaining()) {
            results.check("cuMemcpyDtoHAsync", calls.memcpyDtoHAsync(destination, source, stream));
        }
    }

    private static void requireDirect(ByteBuffer buffer) {
        if (!buffer.isDirect()) {
            throw new IllegalArgumentException(
                    "an asynchronous copy needs a direct buffer, but got one on Java's heap\n"
                            + "Take one of allocatePinned, or copy with copyToDevice or copyToHost.");
        }
    }

    private ByteBuffer chunk(int bytes) {
        if (chunk == null) {
            ByteBuffer[] made = new ByteBuffer[1];
            results.check("cuMemHostAlloc", calls.memHostAlloc(made, new long[1], CHUNK));
            chunk = made[0];
        }
        return chunk.clear().limit(bytes);
    }

    /** Frees the chunk; the result does not matter any more. */
    synchronized void close() {
        if (chunk != null) {
            calls.memFreeHost(chunk);
        }
    }
}
