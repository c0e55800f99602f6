package torchwright.io;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts how much memory this thread has asked for, whether or not it still needs it. */
final class AllocatedBytes {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What any file may cost, whatever its length: chunks, an inflater, class loading, an exception and its text. */
    static final long ALWAYS = 1 << 20;

    private AllocatedBytes() {}

    /** {@return the bytes so far} */
    static long now() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }
}
