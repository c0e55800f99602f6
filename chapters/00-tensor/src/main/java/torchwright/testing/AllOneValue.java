package torchwright.testing;

/** All zeros, or all one value: the result was never written, or one element was read again and again. */
final class AllOneValue implements Suspicion {
    @Override
    public String of(Elements actual, Elements expected) {
        if (actual.count() < 2 || !isConstant(actual)) {
            return null;
        }
        if (actual.at(0) == 0) {
            return "every element is 0: the result was never written, or the sum never started";
        }
        return isConstant(expected)
                ? null
                : "every element is " + actual.show(0) + ": is the same element read every time?";
    }

    private static boolean isConstant(Elements elements) {
        for (int position = 1; position < elements.count(); position++) {
            if (elements.at(position) != elements.at(0)) {
                return false;
            }
        }
        return true;
    }
}
