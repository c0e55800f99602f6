package torchwright.cuda;

import java.nio.ByteBuffer;

/**
 * One device: its memory, streams, events, modules and launches. All that the backend does to a GPU goes through here,
 * so that the emulator, which runs the same PTX, can stand in for one.
 *
 * <p>Addresses, streams and events are numbers of the driver's. Streams: {@link #DEFAULT_STREAM} is always there. Every
 * method throws a {@link CudaException} where the driver reports an error, and kernels report theirs at the latest at
 * the next {@link #synchronize}. Safe for use by several threads.
 */
public interface CudaDriver extends AutoCloseable {
    /** The stream that need not be created. */
    long DEFAULT_STREAM = 0;

    /** {@return what runs the kernels: {@code emulator}, or {@code cuda}} */
    String kind();

    /** {@return what the device is} */
    DeviceProperties properties();

    /**
     * {@return the address of new memory, a multiple of 512}
     *
     * @param bytes how much, more than 0; its content is undefined
     * @throws CudaException {@link CudaError#OUT_OF_MEMORY} if the device has no more
     */
    long allocate(long bytes);

    /**
     * Gives memory back.
     *
     * @param address as {@link #allocate} gave it
     */
    void free(long address);

    /**
     * Tells that an allocator has handed out a part of an allocation: its content is undefined from now on. It helps the
     * emulator to find who uses memory that is not his; a GPU does not care.
     *
     * @param address of the part
     * @param bytes   its size
     */
    default void lend(long address, long bytes) {}

    /**
     * Tells that an allocator has a part of an allocation back, or has not handed it out yet: nobody may touch it.
     *
     * @param address of the part
     * @param bytes   its size
     */
    default void takeBack(long address, long bytes) {}

    /** {@return bytes that can still be allocated} */
    long freeMemory();

    /**
     * Copies to the device. Returns when the source may be changed.
     *
     * @param destination address of the device
     * @param source      from its position to its limit, which stay; a direct buffer is faster
     * @param stream      after whose work it happens
     */
    void copyToDevice(long destination, ByteBuffer source, long stream);

    /**
     * Copies from the device. Returns when the destination is filled.
     *
     * @param destination from its position to its limit, which stay; a direct buffer is faster
     * @param source      address of the device
     * @param stream      after whose work it happens
     */
    void copyToHost(ByteBuffer destination, long source, long stream);

    /**
     * Begins a copy to the device.
     *
     * @param destination address of the device
     * @param source      a direct buffer, pinned to be fast, that stays as it is until the stream has come this far
     * @param stream      after whose work it happens
     */
    void copyToDeviceAsync(long destination, ByteBuffer source, long stream);

    /**
     * Begins a copy from the device.
     *
     * @param destination a direct buffer, pinned to be fast, that is filled when the stream has come this far
     * @param source      address of the device
     * @param stream      after whose work it happens
     */
    void copyToHostAsync(ByteBuffer destination, long source, long stream);

    /**
     * Copies within the device.
     *
     * @param destination address of the device
     * @param source      address of the device; the two ranges do not overlap
     * @param bytes       how many
     * @param stream      after whose work it happens
     */
    void copyOnDevice(long destination, long source, long bytes, long stream);

    /**
     * Sets every byte of a range.
     *
     * @param address address of the device
     * @param value   the byte
     * @param bytes   how many
     * @param stream  after whose work it happens
     */
    void fill(long address, byte value, long bytes, long stream);

    /**
     * {@return host memory that the device can reach: a direct buffer in native order}
     *
     * @param bytes how much, more than 0
     */
    ByteBuffer allocatePinned(int bytes);

    /**
     * Gives pinned memory back.
     *
     * @param buffer as {@link #allocatePinned} gave it
     */
    void freePinned(ByteBuffer buffer);

    /** {@return a new stream} */
    long createStream();

    /**
     * Destroys a stream.
     *
     * @param stream as {@link #createStream} gave it
     */
    void destroyStream(long stream);

    /**
     * Waits until a stream has done its work.
     *
     * @param stream the stream
     * @throws CudaException what a kernel of it did wrong
     */
    void synchronize(long stream);

    /** {@return a new event, which has not happened yet} */
    long createEvent();

    /**
     * Lets an event happen when a stream has come this far.
     *
     * @param event  the event
     * @param stream the stream
     */
    void record(long event, long stream);

    /**
     * Lets a stream go on only after an event.
     *
     * @param stream the stream
     * @param event  the event, recorded in another one
     */
    void await(long stream, long event);

    /**
     * {@return milliseconds between two events; waits until both have happened}
     *
     * @param start the earlier one
     * @param end   the later one
     */
    float elapsed(long start, long end);

    /**
     * Waits on the host until an event has happened, and for nothing that comes after it.
     *
     * @param event the event, recorded before
     */
    default void awaitOnHost(long event) {
        elapsed(event, event);
    }

    /**
     * Destroys an event.
     *
     * @param event as {@link #createEvent} gave it
     */
    void destroyEvent(long event);

    /**
     * {@return a module, compiled and on the device}
     *
     * @param name of the file it came from, for messages
     * @param ptx  its text
     * @throws CudaException {@link CudaError#INVALID_PTX} if it is no PTX that the device understands; the message
     *     names the line
     */
    CudaModule load(String name, String ptx);

    /**
     * Runs a kernel.
     *
     * @param kernel      of a module that this driver loaded
     * @param grid        how many blocks
     * @param block       how many threads each
     * @param sharedBytes shared memory besides the kernel's own, for {@code extern __shared__}
     * @param stream      after whose work it happens
     * @param parameters  read before the method returns
     */
    void launch(CudaKernel kernel, Dim3 grid, Dim3 block, int sharedBytes, long stream, ParameterBlock parameters);

    /**
     * Lets a stream record what it is asked for, instead of doing it: launches, copies within the device and fills. All
     * else is refused until {@link #endCapture}: copies from and to the host, {@link #synchronize}, events. Memory can
     * be allocated.
     *
     * @param stream the stream
     * @throws CudaException {@link CudaError#ILLEGAL_STATE} if it records already
     */
    default void beginCapture(long stream) {
        throw new UnsupportedOperationException(kind() + " records no graphs");
    }

    /**
     * {@return what a stream has recorded: a graph that can be launched; from now on the stream does its work again}
     *
     * @param stream the stream
     * @throws CudaException {@link CudaError#ILLEGAL_STATE} if it does not record
     */
    default long endCapture(long stream) {
        throw new UnsupportedOperationException(kind() + " records no graphs");
    }

    /**
     * {@return whether a stream records}
     *
     * @param stream the stream
     */
    default boolean isCapturing(long stream) {
        return false;
    }

    /**
     * Does what a graph has recorded, once more and in the same order, with the same parameters: the same addresses.
     *
     * @param graph  as {@link #endCapture} gave it
     * @param stream after whose work it happens
     */
    default void launchGraph(long graph, long stream) {
        throw new UnsupportedOperationException(kind() + " records no graphs");
    }

    /**
     * Destroys a graph.
     *
     * @param graph as {@link #endCapture} gave it
     */
    default void destroyGraph(long graph) {
        throw new UnsupportedOperationException(kind() + " records no graphs");
    }

    /** Frees everything; the driver cannot be used any more. */
    @Override
    void close();
}
