package torchwright.examples.chapter01;

import torchwright.docs.figure.Figure;

/** The pictures of chapter 01. */
final class Figures {
    private Figures() {}

    /** A model with its modules, parameters and buffers, and the names by which they are found. */
    static Figure moduleTree() {
        return NamedTree.figure();
    }
}
