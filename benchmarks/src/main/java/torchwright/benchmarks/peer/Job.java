package torchwright.benchmarks.peer;

/** A peer's way to do a work: everything is prepared, so that only the work itself is measured. */
@FunctionalInterface
public interface Job {
    /**
     * Does the work once.
     *
     * @return a result, so that no compiler finds the work needless
     */
    Object run();
}
