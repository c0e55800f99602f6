package torchwright.programs;

import java.util.List;
import torchwright.vector.roofline.Work;

/**
 * The same work, done in several ways, each expected to be faster than the one before it.
 *
 * @param title     what the work is
 * @param work      what it takes, at least
 * @param result    where every step leaves its result
 * @param tolerance how far a result may be from that of the first step, of its largest value
 * @param steps     the ways, the slowest first
 */
@SuppressWarnings("ArrayRecordComponent") // contests are not compared
record SpeedContest(String title, Work work, float[] result, double tolerance, List<SpeedStep> steps) {}
