package torchwright.programs;

/**
 * What came of a step.
 *
 * @param step    the step
 * @param seconds the shortest time that it took once; NaN where it gave no result to be timed
 * @param remark  why there is no time; empty if there is one
 */
record SpeedOutcome(SpeedStep step, double seconds, String remark) {
    boolean isTimed() {
        return remark.isEmpty();
    }
}
