package torchwright.testing;

/** Every element wrong by one and the same difference. */
final class ConstantDifference implements Suspicion {
    @Override
    public String of(Elements actual, Elements expected) {
        double difference = actual.at(0) - expected.at(0);
        for (int position = 1; position < expected.count(); position++) {
            if (!Suspicion.same(actual.at(position) - expected.at(position), difference)) {
                return null;
            }
        }
        if (expected.count() < 2 || difference == 0 || !Double.isFinite(difference)) {
            return null;
        }
        return "every element is too " + (difference > 0 ? "large" : "small") + " by " + (float) Math.abs(difference)
                + ": does the sum start at the wrong number?";
    }
}
