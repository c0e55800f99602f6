package torchwright.testing;

import java.util.List;
import java.util.Objects;

/** The likely mistake behind wrong elements, by the first {@link Suspicion} that recognises its trace. */
final class Diagnosis {
    private static final List<Suspicion> SUSPICIONS = List.of(
            new RoundingOnly(), // first: what is almost right resembles many a mistake
            new AllOneValue(),
            new ConstantFactor(),
            new Rearranged(),
            new RepeatedAlongTheWrongDim(),
            new RunningTotal(),
            new ConstantDifference());

    private Diagnosis() {}

    /** {@return the likely mistake, in a sentence; null if nothing gives it away} */
    static String of(Elements actual, Elements expected) {
        return SUSPICIONS.stream()
                .map(suspicion -> suspicion.of(actual, expected))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
