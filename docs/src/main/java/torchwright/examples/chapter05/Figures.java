package torchwright.examples.chapter05;

import torchwright.docs.figure.Figure;

/** The pictures of chapter 05. */
final class Figures {
    private Figures() {}

    /** The losses of a network with and without dropout, on what it learned from and on what it never saw. */
    static Figure gap() {
        return LearningCurves.figure();
    }

    /** Which units of a layer three passes keep. */
    static Figure dropout() {
        return DroppedUnits.figure();
    }

    /** Whom the network with dropout took for whom. */
    static Figure confusion() {
        return ConfusedArms.figure();
    }
}
