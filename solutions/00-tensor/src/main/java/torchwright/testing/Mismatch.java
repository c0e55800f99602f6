package torchwright.testing;

import java.util.Arrays;

/**
 * Where two tensors of one shape differ.
 *
 * @param actual    what was computed
 * @param expected  what it should be
 * @param tolerance how far apart two elements may be
 * @param first     the position, in row-major order, of the first wrong element
 * @param wrong     how many elements are wrong
 */
record Mismatch(Elements actual, Elements expected, Tolerance tolerance, int first, int wrong) {
    /** {@return the mismatch, or null if there is none} */
    static Mismatch find(Elements actual, Elements expected, Tolerance tolerance) {
        int first = -1;
        int wrong = 0;
        for (int position = 0; position < expected.count(); position++) {
            if (!actual.matches(position, expected, tolerance)) {
                first = wrong == 0 ? position : first;
                wrong++;
            }
        }
        return wrong == 0 ? null : new Mismatch(actual, expected, tolerance, first, wrong);
    }

    /** {@return what a reader needs to see, over several lines} */
    String message(String what) {
        StringBuilder message = new StringBuilder(what);
        message.append(" is wrong");
        if (actual.shape().rank() > 0) {
            message.append(" at ").append(Arrays.toString(actual.indices(first)));
        }
        message.append(": expected ").append(expected.show(first));
        message.append(", actual ").append(actual.show(first));
        message.append("\n")
                .append(extent())
                .append("; shapes: both ")
                .append(actual.shape().brackets());
        String allExpected = expected.showAll();
        if (allExpected != null && actual.count() > 1) {
            message.append("\nexpected ").append(allExpected);
            message.append("\nactual   ").append(actual.showAll());
        }
        String suspicion = Diagnosis.of(actual, expected);
        if (suspicion != null) {
            message.append("\n").append(suspicion);
        }
        return message.toString();
    }

    private String extent() {
        String share = wrong == actual.count()
                ? (wrong == 1 ? "the only element is wrong" : "all " + wrong + " elements are wrong")
                : wrong + " of " + actual.count() + " elements " + (wrong == 1 ? "is" : "are") + " wrong";
        return tolerance.equals(Tolerance.NONE)
                ? share
                : share + " (tolerance " + tolerance.atol() + " + " + tolerance.rtol() + " * |expected|)";
    }
}
