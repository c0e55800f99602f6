package torchwright.examples.chapter00;

import torchwright.docs.figure.Figure;

/** The pictures of chapter 00. */
final class Figures {
    private Figures() {}

    /** Six numbers, walked as a matrix and as its transpose. */
    static Figure oneStorageTwoLayouts() {
        return TwoWalks.figure();
    }

    /** A layout of two runs, and which shapes it can be seen in. */
    static Figure runs() {
        return Runs.figure();
    }

    /** A row that is stretched to the rows of a matrix. */
    static Figure broadcast() {
        return Stretched.figure();
    }

    /** A row and a column that meet in one element. */
    static Figure matrixProduct() {
        return RowMeetsColumn.figure();
    }

    /** A dimension that is folded away, another that is kept. */
    static Figure fold() {
        return FoldedDimension.figure();
    }
}
