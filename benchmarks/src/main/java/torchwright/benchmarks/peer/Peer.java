package torchwright.benchmarks.peer;

import java.util.Optional;
import torchwright.benchmarks.work.Work;

/**
 * One who can do works: this engine or another library. {@link java.util.ServiceLoader} finds those that are not this
 * module's own. A constructor loads nothing, because all peers are made to find one.
 */
public interface Peer {
    /** {@return its name in tables and parameters, in lower case} */
    String name();

    /**
     * Loads the library, for the rest of this JVM.
     *
     * @param threads how many threads it may use
     * @return its version
     * @throws RuntimeException or an {@link Error} if it cannot be loaded here
     */
    String open(int threads);

    /**
     * Prepares a work; the peer is open.
     *
     * @param work what is to be done
     * @return how, or empty if this peer cannot
     */
    Optional<Job> prepare(Work work);
}
