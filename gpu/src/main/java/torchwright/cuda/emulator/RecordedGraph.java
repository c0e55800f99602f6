package torchwright.cuda.emulator;

import java.util.ArrayList;
import java.util.List;

/**
 * What a stream was asked for while it recorded: each step with parameters of its own, as they were. Steps run in the
 * order in which they came.
 */
final class RecordedGraph {
    private final List<Runnable> steps = new ArrayList<>();

    synchronized void add(Runnable step) {
        steps.add(step);
    }

    synchronized void replay() {
        steps.forEach(Runnable::run);
    }
}
