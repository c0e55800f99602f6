package torchwright.cuda.launch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import torchwright.cuda.CudaDriver;

/**
 * What kernels found wrong with their data, such as an index out of bounds: they note it in a few words of the device's
 * memory, and the host throws it as an exception at its next read.
 *
 * <p>A kernel cannot throw, and to wait for every one of them would cost more than most of them take. So the error comes
 * late, but it comes before any value that depends on it reaches the program. A kernel touches nothing outside its
 * tensors, error or not. torch: a device-side assert, after which the whole process has lost its device; here the
 * program can go on.
 *
 * <p>The slot holds {@value #WORDS} words of 64 bits. The first is 0 as long as nothing is wrong; the first thread that
 * finds an error puts the number of the kind there, by compare-and-swap, and then the details into the others.
 */
public final class DeviceErrors {
    /** How many words of 64 bits the slot has: the kind and five details. */
    public static final int WORDS = 6;

    private static final List<Kind> KINDS = new CopyOnWriteArrayList<>();

    private final Supplier<CudaDriver> driver;
    private final long stream;
    private final ByteBuffer words =
            ByteBuffer.allocateDirect(WORDS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long address;
    private boolean expected;

    /** Turns the details that a kernel noted into an exception. */
    @FunctionalInterface
    public interface Kind {
        /**
         * {@return what to throw}
         *
         * @param details the words after the first
         */
        RuntimeException error(long[] details);
    }

    /**
     * Errors of one device.
     *
     * @param driver of the device, asked for at every use
     * @param stream in which the kernels run
     */
    DeviceErrors(Supplier<CudaDriver> driver, long stream) {
        this.driver = driver;
        this.stream = stream;
    }

    /**
     * Makes a kind of error known, once for the whole program.
     *
     * @param kind how it is told
     * @return its number, for the kernels; never 0
     */
    public static int register(Kind kind) {
        synchronized (KINDS) {
            KINDS.add(kind);
            return KINDS.size();
        }
    }

    /** {@return the address of the slot, for a kernel that is about to be launched; {@link #check} will look at it} */
    public synchronized long slot() {
        if (address == 0) {
            address = driver.get().allocate(WORDS * Long.BYTES);
            driver.get().fill(address, (byte) 0, WORDS * Long.BYTES, stream);
        }
        expected = true;
        return address;
    }

    /** Tells that a kernel that knows the slot runs again, as in a captured graph. */
    public synchronized void expect() {
        expected = address != 0;
    }

    /**
     * Throws what a kernel found wrong since the last check, if anything, and forgets it. Waits for the stream if a
     * kernel that knows the slot was launched since then, else costs nothing.
     */
    public synchronized void check() {
        if (!expected) {
            return;
        }
        expected = false;
        driver.get().copyToHost(words.clear(), address, stream);
        int kind = (int) words.getLong(0);
        if (kind != 0) {
            driver.get().fill(address, (byte) 0, WORDS * Long.BYTES, stream);
            long[] details = new long[WORDS - 1];
            words.position(Long.BYTES).asLongBuffer().get(details);
            throw KINDS.get(kind - 1).error(details);
        }
    }
}
