package torchwright.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import torchwright.benchmarks.peer.PeerNames;
import torchwright.benchmarks.result.Entry;
import torchwright.benchmarks.result.Samples;
import torchwright.benchmarks.verdict.Ceiling;
import torchwright.benchmarks.verdict.Target;
import torchwright.benchmarks.verdict.Verdict;

/** What the report says in tables: the targets, what may cost so much at most, and every ratio. */
final class Tables {
    private static final String NOT_MEASURED = "not measured";
    private static final List<String> PEERS = List.of(
            PeerNames.DJL,
            PeerNames.PYTHON,
            PeerNames.OPENBLAS_BEST,
            PeerNames.OPENBLAS,
            PeerNames.NETLIB,
            PeerNames.ND4J,
            PeerNames.C,
            PeerNames.LOOPS,
            PeerNames.REFERENCE);

    private Tables() {}

    /** {@return the targets, and what became of each} */
    static Table targets(List<Target> targets, Samples samples) {
        return new Table(
                "<6,<4,>2,>2,>2,<3,<6",
                List.of("Work", "Against", "At least", "Least", "Mean", "Met", "Where least"),
                targets.stream().map(target -> row(Verdict.of(target, samples))).toList());
    }

    private static List<String> row(Verdict verdict) {
        Target target = verdict.target();
        Optional<Verdict.Finding> least =
                verdict.findings().stream().min(Comparator.comparingDouble(Verdict.Finding::ratio));
        return List.of(
                target.work(),
                target.against(),
                Quantities.ratio(target.atLeast()),
                ratio(verdict.worst()),
                ratio(verdict.mean()),
                switch (verdict.outcome()) {
                    case NOT_MEASURED -> NOT_MEASURED;
                    case MET ->
                        verdict.findings().size() == target.comparisons().size() ? "yes" : "yes, where measured";
                    case MISSED -> verdict.met() + " of " + verdict.findings().size();
                },
                least.map(finding -> where(finding.comparison().ours())).orElse(""));
    }

    /** {@return what may cost so much at most, and what it costs} */
    static Table ceilings(List<Ceiling> ceilings, Samples samples) {
        return new Table(
                "<6,>3,>3,<3",
                List.of("Work", "At most", "Measured", "Met"),
                ceilings.stream().map(ceiling -> row(ceiling, samples)).toList());
    }

    private static List<String> row(Ceiling ceiling, Samples samples) {
        OptionalDouble cost = ceiling.cost(samples);
        return List.of(
                ceiling.work(),
                amount(ceiling, ceiling.atMost()),
                cost.isEmpty() ? "" : amount(ceiling, cost.getAsDouble()),
                cost.isEmpty() ? NOT_MEASURED : cost.getAsDouble() <= ceiling.atMost() ? "yes" : "no");
    }

    private static String amount(Ceiling ceiling, double amount) {
        return ceiling.quantity() == Ceiling.Quantity.NANOSECONDS
                ? Quantities.time(amount)
                : Quantities.digits(amount) + " " + ceiling.quantity().unit();
    }

    /** {@return every work that the engine did, and how many times faster it was than each peer} */
    static Table ratios(Samples samples) {
        List<String> peers = PEERS.stream()
                .filter(peer -> samples.entries().stream()
                        .anyMatch(entry -> entry.peer().equals(peer)))
                .toList();
        Map<Entry, List<String>> rows = new LinkedHashMap<>();
        for (Entry ours : samples.entries()) {
            List<String> ratios = peers.stream()
                    .map(peer -> ratio(samples.speedup(ours, new Entry(ours.work(), peer, ours.threads()))))
                    .toList();
            if (ours.peer().equals(PeerNames.TORCHWRIGHT) && ratios.stream().anyMatch(ratio -> !ratio.isEmpty())) {
                List<String> row = new ArrayList<>(List.of(ours.work(), String.valueOf(ours.threads())));
                row.addAll(ratios);
                rows.put(ours, row);
            }
        }
        List<String> header = new ArrayList<>(List.of("Work", "Threads"));
        peers.stream().map(PeerNames::inWords).forEach(header::add);
        return new Table("<6,>2" + ",>2".repeat(peers.size()), header, List.copyOf(rows.values()));
    }

    private static String ratio(OptionalDouble ratio) {
        return ratio.isEmpty() ? "" : Quantities.ratio(ratio.getAsDouble());
    }

    private static String where(Entry entry) {
        return entry.work() + (entry.threads() == 1 ? "" : ", " + entry.threads() + " threads");
    }
}
