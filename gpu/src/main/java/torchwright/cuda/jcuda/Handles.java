package torchwright.cuda.jcuda;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;

/**
 * What the driver made, by the numbers that the program sees: a number that was destroyed, or never given, is refused
 * here instead of crashing the process there.
 *
 * @param <T> what a number stands for
 */
final class Handles<T> {
    private final String what;
    private final AtomicLong last = new AtomicLong();
    private final Map<Long, T> things = new ConcurrentHashMap<>();

    /**
     * An empty table.
     *
     * @param what a number stands for, for messages
     */
    Handles(String what) {
        this.what = what;
    }

    long add(T thing) {
        long handle = last.incrementAndGet();
        things.put(handle, thing);
        return handle;
    }

    T get(String call, long handle) {
        return known(call, handle, things.get(handle));
    }

    T remove(String call, long handle) {
        return known(call, handle, things.remove(handle));
    }

    Collection<T> all() {
        return things.values();
    }

    private T known(String call, long handle, T thing) {
        if (thing == null) {
            throw new CudaException(call, CudaError.INVALID_HANDLE, handle + " is no " + what);
        }
        return thing;
    }
}
