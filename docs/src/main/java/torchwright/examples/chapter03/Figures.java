package torchwright.examples.chapter03;

import torchwright.docs.figure.Figure;
import torchwright.docs.figure.Steps;

/** The pictures of chapter 03. */
final class Figures {
    private Figures() {}

    /** The graph of the post's derivative, with the order of the walk and what it brought. */
    static Figure graphOfThePost() {
        return PostGraph.figure();
    }

    /** The walk back through that graph, one visit a frame. */
    static Steps backward(String language) {
        return WalkBack.steps(language);
    }

    /** One bias over five rows: stretched on the way forward, summed on the way back. */
    static Figure biasStretched() {
        return StretchedAndSummed.figure();
    }

    /** What a mean in place of the sum does to training. */
    static Figure averagedBias() {
        return AveragedBias.figure();
    }
}
