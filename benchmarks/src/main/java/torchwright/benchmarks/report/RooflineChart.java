package torchwright.benchmarks.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import torchwright.benchmarks.chart.Chart;
import torchwright.benchmarks.chart.Colour;
import torchwright.benchmarks.chart.Point;
import torchwright.benchmarks.chart.Scale;
import torchwright.benchmarks.chart.Series;
import torchwright.benchmarks.peer.PeerNames;
import torchwright.benchmarks.result.Entry;
import torchwright.benchmarks.result.Samples;
import torchwright.benchmarks.work.Elementwise;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.Reduction;
import torchwright.benchmarks.work.Work;
import torchwright.benchmarks.work.Works;
import torchwright.vector.roofline.Roofline;

/**
 * How near some kernels come to what the machine allows: where little is computed from each byte, memory is the roof,
 * and where much is, the arithmetic units are.
 */
final class RooflineChart {
    private static final double LEAST_INTENSITY = 1.0 / 16;
    private static final double MOST_INTENSITY = 1024;

    private RooflineChart() {}

    /** {@return the chart; empty without C's measurements of the machine} */
    static Optional<String> of(Samples samples) {
        Optional<Double> peak = ReportCharts.gigaflops(samples, 1);
        OptionalDouble bandwidth = bandwidth(samples);
        if (peak.isEmpty() || bandwidth.isEmpty()) {
            return Optional.empty();
        }
        double flops = peak.get();
        double bytes = bandwidth.getAsDouble();
        // Both are in units of a billion, which cancel.
        double ridge = new Roofline(flops, bytes).ridge();
        Chart chart = new Chart(
                Scale.logarithmic("operations for each byte", LEAST_INTENSITY, MOST_INTENSITY),
                Scale.logarithmic("GFLOP/s, one thread", 1, flops * 1.5),
                120);
        Point end = new Point(MOST_INTENSITY, flops);
        List<Point> roof = List.of(new Point(LEAST_INTENSITY, LEAST_INTENSITY * bytes), new Point(ridge, flops), end);
        chart.limit(new Series("", Colour.INK, "", 1.6, roof));
        chart.words("multiply-add peak, " + Quantities.digits(flops) + " GFLOP/s", end);
        chart.words("memory, " + Quantities.digits(bytes) + " GB/s", new Point(ridge / 2, flops * 0.4));
        for (Map.Entry<String, Work> kernel : kernels().entrySet()) {
            Work work = kernel.getValue();
            samples.nanos(Entry.of(work, PeerNames.TORCHWRIGHT, 1))
                    .ifPresent(nanos -> chart.dot(
                            kernel.getKey(),
                            Colour.ACCENT,
                            new Point(work.flops() / work.bytes(), work.flops() / nanos)));
        }
        return Optional.of(chart.svg());
    }

    /** The most that C moves to and from memory, in loops too large for a cache. */
    private static OptionalDouble bandwidth(Samples samples) {
        return Arrays.stream(new boolean[][] {{true}, {false}})
                .flatMap(inPlace -> Works.loops(inPlace[0]).stream())
                .flatMapToDouble(loop ->
                        samples.nanos(Entry.of(loop, PeerNames.C, 1)).stream().map(nanos -> loop.bytes() / nanos))
                .max();
    }

    private static Map<String, Work> kernels() {
        Map<String, Work> kernels = new LinkedHashMap<>();
        kernels.put("relu", new Elementwise(Elementwise.Operation.RELU, true, Works.ELEMENTS));
        kernels.put("add", new Elementwise(Elementwise.Operation.ADD, true, Works.ELEMENTS));
        List<Reduction> reductions = Works.reductions();
        kernels.put("sum", reductions.get(0));
        List<MatrixProduct> skinny = Works.skinnyProducts();
        kernels.put("matrix x vector", skinny.get(1));
        kernels.put("matrix x 8 columns", skinny.get(2));
        kernels.put("sgemm 64", MatrixProduct.square(64));
        kernels.put("MLP layer", Works.mlpProducts().get(0));
        kernels.put("convolution", Works.convolutionProducts().get(0));
        kernels.put("sgemm 256", MatrixProduct.square(256));
        kernels.put("sgemm 1024", MatrixProduct.square(1024));
        return kernels;
    }
}
