package torchwright.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torchwright.benchmarks.chart.Bars;
import torchwright.benchmarks.peer.RungPeer;
import torchwright.benchmarks.result.Entry;
import torchwright.benchmarks.result.Samples;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.Works;

/** How fast a product is on every rung of the ladder that chapter 10 climbs. */
final class LadderChart {
    private LadderChart() {}

    /**
     * {@return the chart; empty if no rung was measured}
     *
     * @param samples what was measured
     * @param ideas   what is new on a rung, by its peer's name
     */
    static Optional<String> of(Samples samples, Map<String, String> ideas) {
        MatrixProduct product = MatrixProduct.square(Works.LADDER);
        List<Bars.Bar> bars = new ArrayList<>();
        for (int threads : new int[] {1, 2}) {
            for (String rung : RungPeer.NAMES) {
                samples.nanos(Entry.of(product, rung, threads)).ifPresent(nanos -> {
                    String idea = threads == 1 ? ideas.getOrDefault(rung, rung) : "two threads";
                    double speed = product.flops() / nanos;
                    bars.add(new Bars.Bar(idea, speed, Quantities.digits(speed) + " GFLOP/s"));
                });
            }
        }
        return bars.isEmpty() ? Optional.empty() : Optional.of(Bars.svg(bars));
    }
}
