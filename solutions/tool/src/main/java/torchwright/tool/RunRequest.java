package torchwright.tool;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Asks a worker to run tests on a variant of the engine that it has been given before.
 *
 * @param removed   the paths of the classes that the variant does not have
 * @param replaced  the classes that the variant has instead or in addition
 * @param exercises the exercises whose tests are run; none means all tests, those without an exercise, too
 */
record RunRequest(SortedSet<String> removed, SortedMap<String, byte[]> replaced, SortedSet<String> exercises) {}
