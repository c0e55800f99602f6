package torchwright.testing;

/** Every element wrong by one and the same factor: half, twice, n times, an n-th, or the opposite sign. */
final class ConstantFactor implements Suspicion {
    private static final int LARGEST_COUNT = 100_000;

    @Override
    public String of(Elements actual, Elements expected) {
        double factor = factor(actual, expected);
        if (Double.isNaN(factor)) {
            return null;
        }
        if (Suspicion.same(factor, -1)) {
            return "every element has the opposite sign: is a difference taken the wrong way round?";
        }
        if (Suspicion.same(factor, 0.5)) {
            return "every element is exactly half: something that is used twice counts once";
        }
        if (Suspicion.same(factor, 2)) {
            return "every element is exactly twice as large: something counts twice";
        }
        if (isCount(factor)) {
            long n = Math.round(factor);
            return "every element is " + n + " times too large: a sum instead of an average, or one thing counted " + n
                    + " times";
        }
        if (isCount(1 / factor)) {
            long n = Math.round(1 / factor);
            return "every element is 1/" + n + " of the expected one: an average instead of a sum?";
        }
        return "every element is " + (float) factor + " times the expected one";
    }

    private static boolean isCount(double factor) {
        return factor > 2 && factor < LARGEST_COUNT && Suspicion.same(factor, Math.rint(factor));
    }

    /** The common factor, NaN if there is none or too little to tell. */
    private static double factor(Elements actual, Elements expected) {
        double factor = Double.NaN;
        int nonZero = 0;
        for (int position = 0; position < expected.count(); position++) {
            double right = expected.at(position);
            double wrong = actual.at(position);
            if (right == 0 && wrong == 0) {
                continue;
            }
            double here = wrong / right;
            if (!Double.isFinite(here) || here == 0 || nonZero > 0 && !Suspicion.same(here, factor)) {
                return Double.NaN;
            }
            factor = here;
            nonZero++;
        }
        // One small whole number is a multiple of others too often for this to mean anything.
        boolean isLoneFraction = expected.count() == 1 && expected.at(0) != Math.rint(expected.at(0));
        return nonZero > 1 || nonZero == 1 && isLoneFraction ? factor : Double.NaN;
    }
}
