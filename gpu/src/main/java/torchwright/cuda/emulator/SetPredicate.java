package torchwright.cuda.emulator;

/** {@code setp}: compares two values, lane by lane, into one or two predicates. */
final class SetPredicate extends Instruction {
    private final int destination;
    private final int complement;
    private final int first;
    private final int second;
    private final boolean pairs;
    private final Comparison comparison;
    private final PredicateLogic.Kind join;
    private final int other;

    /**
     * A comparison.
     *
     * @param destination takes the result
     * @param complement  takes the opposite, for pairs the result of the upper halves; -1 if nobody wants it
     * @param first       place of the first values
     * @param second      place of the second values
     * @param pairs       whether the values are pairs of 16 bits
     * @param comparison  what is compared
     * @param join        what joins the result with another predicate, or null
     * @param other       that predicate
     */
    SetPredicate(
            int destination,
            int complement,
            int first,
            int second,
            boolean pairs,
            Comparison comparison,
            PredicateLogic.Kind join,
            int other) {
        this.destination = destination;
        this.complement = complement;
        this.first = first;
        this.second = second;
        this.pairs = pairs;
        this.comparison = comparison;
        this.join = join;
        this.other = other;
    }

    @Override
    void execute(Warp warp, int lanes) {
        int result = compared(warp, lanes, 0);
        int opposite = pairs && complement >= 0 ? compared(warp, lanes, 16) : ~result;
        if (join != null) {
            int with = warp.test(other);
            result = join.apply(result, with);
            opposite = join.apply(opposite, with);
        }
        warp.setPredicate(destination, lanes, result);
        if (complement >= 0) {
            warp.setPredicate(complement, lanes, opposite);
        }
    }

    private int compared(Warp warp, int lanes, int shift) {
        long[] r = warp.registers();
        int result = 0;
        for (int m = lanes; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            if (comparison.holds(r[first + lane] >>> shift, r[second + lane] >>> shift)) {
                result |= 1 << lane;
            }
        }
        return result;
    }
}
