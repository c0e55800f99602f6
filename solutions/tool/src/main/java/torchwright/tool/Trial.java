package torchwright.tool;

import java.util.SortedMap;
import java.util.SortedSet;
import torchwright.kit.ExerciseNumber;

/**
 * A variant of a chapter and the tests to be run on it.
 *
 * @param title     how messages name it, {@code 0.1 and 0.2 solved}
 * @param bodies    what stands in place of the solution in some exercises
 * @param exercises the exercises whose tests are run; none means all tests
 */
record Trial(String title, SortedMap<ExerciseNumber, String> bodies, SortedSet<String> exercises) {}
