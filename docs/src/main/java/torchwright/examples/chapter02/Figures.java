package torchwright.examples.chapter02;

import torchwright.docs.figure.Figure;

/** The pictures of chapter 02. */
final class Figures {
    private Figures() {}

    /** Where a model of two layers, set by hand, says that exactly one of two inputs is 1. */
    static Figure decisionBoundary() {
        return XorPlane.figure();
    }

    /** How far the outputs of a layer spread, with weights that know how many inputs there are and with weights that do not. */
    static Figure fanIn() {
        return Spread.figure();
    }
}
