package torchwright.examples.chapter04;

import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Steps;

/** The pictures of chapter 04. */
final class Figures {
    private Figures() {}

    /** The post's loss over its hundred epochs. */
    static Figure lossCurve() {
        return LossCurve.figure();
    }

    /** The post's line on its way to the points. */
    static Steps fittedLine(String language) {
        return FittedLine.steps(language);
    }

    /** The loss over weight and bias, and the way of the training through it. */
    static Figure bowl() {
        return Bowl.figure();
    }

    /** The line after a hundred steps, and the line of the normal equation. */
    static Figure normalEquation() {
        return TwoLines.figure();
    }
}
