package torchwright.benchmarks.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import torchwright.benchmarks.chart.Chart;
import torchwright.benchmarks.chart.Colour;
import torchwright.benchmarks.chart.Point;
import torchwright.benchmarks.chart.Scale;
import torchwright.benchmarks.chart.Series;
import torchwright.benchmarks.peer.PeerNames;
import torchwright.benchmarks.result.Entry;
import torchwright.benchmarks.result.Results;
import torchwright.benchmarks.result.Samples;
import torchwright.benchmarks.work.Elementwise;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.Peak;
import torchwright.benchmarks.work.Reduction;
import torchwright.benchmarks.work.Work;

/** The report's charts; one that has too little to show is left out. */
final class ReportCharts {
    private static final double ROOM = 180;
    private static final double THOUSAND = 1000;

    private ReportCharts() {}

    /** How a peer's line looks. */
    private record Style(String peer, Colour colour, String dashes, double width) {}

    private static final List<Style> STYLES = List.of(
            new Style(PeerNames.TORCHWRIGHT, Colour.ACCENT, "", 2.2),
            new Style(PeerNames.DJL, Colour.SECOND, "", 1.5),
            new Style(PeerNames.PYTHON, Colour.SECOND, "5 4", 1.5),
            new Style(PeerNames.OPENBLAS_BEST, Colour.INK, "", 1.5),
            new Style(PeerNames.OPENBLAS, Colour.INK, "5 4", 1.5),
            new Style(PeerNames.C, Colour.INK, "1 3", 1.5),
            new Style(PeerNames.NETLIB, Colour.MUTED, "", 1.2),
            new Style(PeerNames.ND4J, Colour.MUTED, "5 4", 1.2),
            new Style(PeerNames.LOOPS, Colour.MUTED, "1 3", 1.2));

    /** {@return charts by the names of their files} */
    static Map<String, String> of(Results results) {
        Samples samples = new Samples(results.samples());
        Map<String, String> charts = new LinkedHashMap<>();
        put(charts, "sgemm", products(samples, 1));
        put(charts, "sgemm-two-threads", products(samples, 2));
        put(charts, "bandwidth", bandwidth(samples));
        put(charts, "growth", growth(samples));
        put(charts, "roofline", RooflineChart.of(samples));
        put(charts, "ladder", LadderChart.of(samples, results.peers()));
        return charts;
    }

    private static void put(Map<String, String> charts, String name, Optional<String> chart) {
        chart.ifPresent(svg -> charts.put(name, svg));
    }

    /** GFLOP/s of square products over their size. */
    private static Optional<String> products(Samples samples, int threads) {
        List<Series> lines = STYLES.stream()
                .flatMap(style -> line(
                        samples,
                        style,
                        entry -> entry.threads() == threads && isSquare(Work.parse(entry.work())),
                        work -> ((MatrixProduct) work).n(),
                        (work, nanos) -> work.flops() / nanos))
                .toList();
        Optional<Double> peak = gigaflops(samples, threads);
        return chart(lines, "n of an n x n product", "GFLOP/s, " + words(threads), peak);
    }

    private static boolean isSquare(Work work) {
        return work instanceof MatrixProduct product && product.equals(MatrixProduct.square(product.n()));
    }

    static Optional<Double> gigaflops(Samples samples, int threads) {
        double nanos = samples.nanos(Entry.of(Peak.FUSED_MULTIPLY_ADD, PeerNames.C, threads))
                .orElse(Double.NaN);
        return Double.isNaN(nanos) ? Optional.empty() : Optional.of(Peak.FUSED_MULTIPLY_ADD.flops() / nanos);
    }

    /** GB/s of additions in place over their size: through the caches down to memory. */
    private static Optional<String> bandwidth(Samples samples) {
        List<Series> lines = STYLES.stream()
                .flatMap(style -> line(
                        samples,
                        style,
                        entry -> entry.threads() == 1
                                && Work.parse(entry.work()) instanceof Elementwise loop
                                && loop.inPlace()
                                && loop.operation() == Elementwise.Operation.ADD,
                        work -> ((Elementwise) work).elements(),
                        (work, nanos) -> work.bytes() / nanos))
                .toList();
        return chart(lines, "elements of a.add_(b)", "GB/s read and written, one thread", Optional.empty());
    }

    /** What a thousand operations cost, over how many there are: a cliff would stand out. */
    private static Optional<String> growth(Samples samples) {
        List<Series> lines = Stream.of(
                        cost(samples, "sgemm", Colour.ACCENT, ReportCharts::isSquare),
                        cost(
                                samples,
                                "add_",
                                Colour.SECOND,
                                work -> work instanceof Elementwise loop
                                        && loop.inPlace()
                                        && loop.operation() == Elementwise.Operation.ADD),
                        cost(
                                samples,
                                "sum",
                                Colour.INK,
                                work -> work instanceof Reduction reduction
                                        && reduction.kind() == Reduction.Kind.SUM
                                        && reduction.over() == Reduction.Over.ALL))
                .flatMap(Optional::stream)
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Chart chart = new Chart(
                Scale.logarithmic("arithmetic operations", least(lines, Point::x), most(lines, Point::x)),
                Scale.logarithmic("ns for 1000 operations, one thread", least(lines, Point::y), most(lines, Point::y)),
                90);
        lines.forEach(chart::line);
        return Optional.of(chart.svg());
    }

    private static Optional<Series> cost(Samples samples, String name, Colour colour, Predicate<Work> which) {
        return line(
                        samples,
                        new Style(PeerNames.TORCHWRIGHT, colour, "", 2),
                        entry -> entry.threads() == 1 && which.test(Work.parse(entry.work())),
                        Work::flops,
                        (work, nanos) -> nanos / work.flops() * THOUSAND)
                .map(line -> new Series(name, colour, "", 2, line.points()))
                .findFirst();
    }

    private static Optional<String> chart(List<Series> lines, String x, String y, Optional<Double> limit) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Scale across = Scale.logarithmic(x, least(lines, Point::x), most(lines, Point::x));
        Chart chart = new Chart(across, Scale.fromZero(y, Math.max(most(lines, Point::y), limit.orElse(0.0))), ROOM);
        limit.ifPresent(height -> {
            Point end = new Point(across.to(), height);
            List<Point> ends = List.of(new Point(across.from(), height), end);
            chart.limit(new Series("", Colour.LINE, "", 1, ends)).words("multiply-add peak, C", end);
        });
        lines.forEach(chart::line);
        return Optional.of(chart.svg());
    }

    /** What is drawn of a measurement. */
    @FunctionalInterface
    private interface Height {
        double of(Work work, double nanos);
    }

    private static Stream<Series> line(
            Samples samples, Style style, Predicate<Entry> which, ToDoubleFunction<Work> place, Height height) {
        List<Work> works = samples.entries().stream()
                .filter(entry -> entry.peer().equals(style.peer()))
                .filter(which)
                .map(entry -> Work.parse(entry.work()))
                .sorted(Comparator.comparingDouble(place))
                .toList();
        if (works.size() < 2) {
            return Stream.empty();
        }
        int threads = samples.entries().stream()
                .filter(which)
                .mapToInt(Entry::threads)
                .findFirst()
                .orElse(1);
        List<Point> points = works.stream()
                .map(work -> new Point(
                        place.applyAsDouble(work),
                        height.of(
                                work,
                                samples.nanos(Entry.of(work, style.peer(), threads))
                                        .orElseThrow())))
                .toList();
        return Stream.of(
                new Series(PeerNames.inWords(style.peer()), style.colour(), style.dashes(), style.width(), points));
    }

    private static double most(List<Series> lines, ToDoubleFunction<Point> coordinate) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(coordinate)
                .max()
                .orElseThrow();
    }

    private static double least(List<Series> lines, ToDoubleFunction<Point> coordinate) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(coordinate)
                .min()
                .orElseThrow();
    }

    private static String words(int threads) {
        return threads == 1 ? "one thread" : threads + " threads";
    }
}
