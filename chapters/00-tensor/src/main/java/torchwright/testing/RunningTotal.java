package torchwright.testing;

/** Every element holds the sum of all before it, too: a sum that never starts anew. */
final class RunningTotal implements Suspicion {
    @Override
    public String of(Elements actual, Elements expected) {
        if (expected.count() < 3 || !isTotal(actual, expected)) {
            return null;
        }
        return "every element holds all that come before it, too: the sum is not started anew for each of them";
    }

    private static boolean isTotal(Elements actual, Elements expected) {
        double total = 0;
        for (int position = 0; position < expected.count(); position++) {
            total += expected.at(position);
            if (!Suspicion.same(actual.at(position), total)) {
                return false;
            }
        }
        return true;
    }
}
