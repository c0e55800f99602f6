package torchwright.cuda.emulator;

/** Logic of predicates, for all lanes at once. */
final class PredicateLogic extends Instruction {
    private final int destination;
    private final int first;
    private final int second;
    private final Kind kind;

    enum Kind {
        AND,
        OR,
        XOR;

        int apply(int a, int b) {
            return switch (this) {
                case AND -> a & b;
                case OR -> a | b;
                case XOR -> a ^ b;
            };
        }
    }

    PredicateLogic(int destination, int first, int second, Kind kind) {
        this.destination = destination;
        this.first = first;
        this.second = second;
        this.kind = kind;
    }

    @Override
    void execute(Warp warp, int lanes) {
        warp.setPredicate(destination, lanes, kind.apply(warp.test(first), warp.test(second)));
    }
}
