package torchwright.testing;

/** The right elements but for their last digits: too narrow a type on the way, or sums taken in another order. */
final class RoundingOnly implements Suspicion {
    @Override
    public String of(Elements actual, Elements expected) {
        for (int position = 0; position < expected.count(); position++) {
            if (!Suspicion.same(actual.at(position), expected.at(position))) {
                return null;
            }
        }
        return "only the last digits differ: is something computed in a narrower type, or added up in another order?";
    }
}
