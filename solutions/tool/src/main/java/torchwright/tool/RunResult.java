package torchwright.tool;

import java.util.List;

/**
 * What came of running tests on one variant.
 *
 * @param outcomes the tests that ended
 * @param ending   how the run ended
 * @param during   the test that ran when it ended otherwise than by itself, or empty
 * @param detail   more about the ending, or empty
 * @param millis   how long it took
 */
record RunResult(List<TestOutcome> outcomes, Ending ending, String during, String detail, long millis) {
    /** The ways in which a run ends. */
    enum Ending {
        /** All tests ended. */
        COMPLETED("completed"),
        /** A test said nothing for longer than the watchdog allows. */
        HUNG("does not end"),
        /** The JVM ended in the middle, by {@code System.exit} or a crash. */
        EXITED("ends the JVM"),
        /** There was nothing to run: the variant does not compile. */
        NOT_COMPILED("does not compile"),
        /** The JVM had no memory left. */
        OUT_OF_MEMORY("runs out of memory");

        private final String words;

        Ending(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    boolean completed() {
        return ending == Ending.COMPLETED;
    }

    /** {@return why a run did not complete, as a report says it} */
    String interruption() {
        return (during.isEmpty() ? "the run" : during) + " " + ending + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
